using System;
using System.Collections.Generic;
using System.Data;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using FreeSql;

public interface IFreeSql : IDisposable
{
    IAdo Ado { get; }
    IInsert<T1> Insert<T1>() where T1 : class;
    IInsert<T1> Insert<T1>(T1 source) where T1 : class;
    IInsert<T1> Insert<T1>(T1[] source) where T1 : class;
    IInsert<T1> Insert<T1>(List<T1> source) where T1 : class;
    IInsert<T1> Insert<T1>(IEnumerable<T1> source) where T1 : class;
    IInsertOrUpdate<T1> InsertOrUpdate<T1>() where T1 : class;
    IUpdate<T1> Update<T1>() where T1 : class;
    IUpdate<T1> Update<T1>(object dywhere) where T1 : class;
    ISelect<T1> Select<T1>() where T1 : class;
    ISelect<T1> Select<T1>(object dywhere) where T1 : class;
    IDelete<T1> Delete<T1>(object dywhere) where T1 : class;
}

namespace FreeSql
{
    public interface IInsert<T1> where T1 : class
    {
        IInsert<T1> AppendData(T1 source);
        IInsert<T1> AppendData(T1[] source);
        IInsert<T1> AppendData(IEnumerable<T1> source);
        IInsert<T1> InsertColumns(Expression<Func<T1, object>> columns);
        IInsert<T1> IgnoreColumns(Expression<Func<T1, object>> columns);
        int ExecuteAffrows();
        long ExecuteIdentity();
        Task<int> ExecuteAffrowsAsync(CancellationToken cancellationToken = default);
    }

    public interface IInsertOrUpdate<T1> where T1 : class
    {
        IInsertOrUpdate<T1> SetSource(T1 source);
        IInsertOrUpdate<T1> SetSource(IEnumerable<T1> source);
        IInsertOrUpdate<T1> IfExistsDoNothing();
        int ExecuteAffrows();
        Task<int> ExecuteAffrowsAsync(CancellationToken cancellationToken = default);
    }

    public interface IUpdate<T1>
    {
        IUpdate<T1> SetSource(T1 source);
        IUpdate<T1> SetSource(IEnumerable<T1> source);
        IUpdate<T1> Set<TMember>(Expression<Func<T1, TMember>> column, TMember value);
        IUpdate<T1> Set<TMember>(Expression<Func<T1, TMember>> exp);
        IUpdate<T1> SetDto(object dto);
        IUpdate<T1> SetRaw(string sql, object? parms = null);
        IUpdate<T1> Where(Expression<Func<T1, bool>> exp);
        IUpdate<T1> Where(string sql, object? parms = null);
        int ExecuteAffrows();
        Task<int> ExecuteAffrowsAsync(CancellationToken cancellationToken = default);
    }

    public interface IDelete<T1> where T1 : class
    {
        int ExecuteAffrows();
    }

    public interface ISelect<T1>
    {
        ISelect<T1> Where(Expression<Func<T1, bool>> exp);
        ISelect<T1> Where(string sql, object? parms = null);
        ISelect<T1> WithSql(string sql, object? parms = null);
        T1 First();
        Task<T1> FirstAsync(CancellationToken cancellationToken = default);
        List<T1> ToList(bool includeNestedMembers = false);
        long Count();
        bool Any();
    }

    public interface IAdo
    {
        int ExecuteNonQuery(string cmdText, object? parms = null);
        Task<int> ExecuteNonQueryAsync(string cmdText, object? parms = null, CancellationToken cancellationToken = default);
        object ExecuteScalar(string cmdText, object? parms = null);
        List<T> Query<T>(string cmdText, object? parms = null);
        Task<List<T>> QueryAsync<T>(string cmdText, object? parms = null, CancellationToken cancellationToken = default);
        DataTable ExecuteDataTable(string cmdText, object? parms = null);
    }

    public interface IBaseRepository<TEntity> where TEntity : class
    {
        TEntity Insert(TEntity entity);
        List<TEntity> Insert(IEnumerable<TEntity> entitys);
        int Update(TEntity entity);
        TEntity InsertOrUpdate(TEntity entity);
        Task<TEntity> InsertAsync(TEntity entity, CancellationToken cancellationToken = default);
        Task<int> UpdateAsync(TEntity entity, CancellationToken cancellationToken = default);
    }

    public interface IBaseRepository<TEntity, TKey> : IBaseRepository<TEntity> where TEntity : class
    {
        TEntity Get(TKey id);
        TEntity Find(TKey id);
        int Delete(TKey id);
    }
}

namespace FreeSql.DataAnnotations
{
    [AttributeUsage(AttributeTargets.Property)]
    public class ColumnAttribute : Attribute
    {
        public string Name { get; set; } = "";
        public bool IsIgnore { get; set; }
        public bool IsPrimary { get; set; }
        public int StringLength { get; set; }
    }
}
