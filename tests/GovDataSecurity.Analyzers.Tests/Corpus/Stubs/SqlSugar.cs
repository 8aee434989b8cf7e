using System;
using System.Collections.Generic;
using System.Data;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace SqlSugar;

public interface ISqlSugarClient : IDisposable
{
    IAdo Ado { get; }
    IInsertable<T> Insertable<T>(T insertObj) where T : class, new();
    IInsertable<T> Insertable<T>(List<T> insertObjs) where T : class, new();
    IInsertable<T> Insertable<T>(T[] insertObjs) where T : class, new();
    IInsertable<T> Insertable<T>(Dictionary<string, object> columnDictionary) where T : class, new();
    IUpdateable<T> Updateable<T>() where T : class, new();
    IUpdateable<T> Updateable<T>(T updateObj) where T : class, new();
    IUpdateable<T> Updateable<T>(List<T> updateObjs) where T : class, new();
    IDeleteable<T> Deleteable<T>() where T : class, new();
    ISugarQueryable<T> Queryable<T>();
    IStorageable<T> Storageable<T>(T data) where T : class, new();
    IStorageable<T> Storageable<T>(List<T> dataList) where T : class, new();
    IFastest<T> Fastest<T>() where T : class, new();
    SimpleClient<T> GetSimpleClient<T>() where T : class, new();
}

public class SqlSugarClient : ISqlSugarClient
{
    public SqlSugarClient(ConnectionConfig config) { }
    public IAdo Ado => throw null!;
    public IInsertable<T> Insertable<T>(T insertObj) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(List<T> insertObjs) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(T[] insertObjs) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(Dictionary<string, object> columnDictionary) where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>() where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>(T updateObj) where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>(List<T> updateObjs) where T : class, new() => throw null!;
    public IDeleteable<T> Deleteable<T>() where T : class, new() => throw null!;
    public ISugarQueryable<T> Queryable<T>() => throw null!;
    public IStorageable<T> Storageable<T>(T data) where T : class, new() => throw null!;
    public IStorageable<T> Storageable<T>(List<T> dataList) where T : class, new() => throw null!;
    public IFastest<T> Fastest<T>() where T : class, new() => throw null!;
    public SimpleClient<T> GetSimpleClient<T>() where T : class, new() => throw null!;
    public void Dispose() { }
}

public class SqlSugarScope : ISqlSugarClient
{
    public SqlSugarScope(ConnectionConfig config) { }
    public IAdo Ado => throw null!;
    public IInsertable<T> Insertable<T>(T insertObj) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(List<T> insertObjs) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(T[] insertObjs) where T : class, new() => throw null!;
    public IInsertable<T> Insertable<T>(Dictionary<string, object> columnDictionary) where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>() where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>(T updateObj) where T : class, new() => throw null!;
    public IUpdateable<T> Updateable<T>(List<T> updateObjs) where T : class, new() => throw null!;
    public IDeleteable<T> Deleteable<T>() where T : class, new() => throw null!;
    public ISugarQueryable<T> Queryable<T>() => throw null!;
    public IStorageable<T> Storageable<T>(T data) where T : class, new() => throw null!;
    public IStorageable<T> Storageable<T>(List<T> dataList) where T : class, new() => throw null!;
    public IFastest<T> Fastest<T>() where T : class, new() => throw null!;
    public SimpleClient<T> GetSimpleClient<T>() where T : class, new() => throw null!;
    public void Dispose() { }
}

public class ConnectionConfig
{
    public string ConnectionString { get; set; } = "";
    public bool IsAutoCloseConnection { get; set; }
}

public interface IAdo
{
    int ExecuteCommand(string sql, object parameters);
    int ExecuteCommand(string sql, params SugarParameter[] parameters);
    Task<int> ExecuteCommandAsync(string sql, object parameters);
    Task<int> ExecuteCommandAsync(string sql, params SugarParameter[] parameters);
    List<T> SqlQuery<T>(string sql, object? parameters = null);
    Task<List<T>> SqlQueryAsync<T>(string sql, object? parameters = null);
    DataTable GetDataTable(string sql, object parameters);
    object GetScalar(string sql, object parameters);
}

public class SugarParameter
{
    public SugarParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    public string ParameterName { get; set; }
    public object? Value { get; set; }
}

public interface IInsertable<T>
{
    int ExecuteCommand();
    Task<int> ExecuteCommandAsync();
    int ExecuteReturnIdentity();
    long ExecuteReturnSnowflakeId();
    T ExecuteReturnEntity();
    IInsertable<T> IgnoreColumns(Expression<Func<T, object>> columns);
    IInsertable<T> InsertColumns(Expression<Func<T, object>> columns);
}

public interface IUpdateable<T>
{
    int ExecuteCommand();
    Task<int> ExecuteCommandAsync();
    bool ExecuteCommandHasChange();
    IUpdateable<T> SetColumns(Expression<Func<T, T>> columns);
    IUpdateable<T> SetColumns(Expression<Func<T, bool>> columns);
    IUpdateable<T> SetColumns(Expression<Func<T, object>> filedNameExpression, object fieldValue);
    IUpdateable<T> Where(Expression<Func<T, bool>> expression);
    IUpdateable<T> UpdateColumns(Expression<Func<T, object>> columns);
    IUpdateable<T> IgnoreColumns(Expression<Func<T, object>> columns);
}

public interface IDeleteable<T>
{
    int ExecuteCommand();
    IDeleteable<T> Where(Expression<Func<T, bool>> expression);
    IDeleteable<T> In(object primaryKeyValue);
}

public interface ISugarQueryable<T>
{
    ISugarQueryable<T> Where(Expression<Func<T, bool>> expression);
    ISugarQueryable<T> Where(string whereString, object? parameters = null);
    T First();
    T InSingle(object pkValue);
    Task<T> InSingleAsync(object pkValue);
    Task<T> FirstAsync();
    List<T> ToList();
    Task<List<T>> ToListAsync();
    int Count();
    bool Any();
}

public interface IStorageable<T>
{
    int ExecuteCommand();
    Task<int> ExecuteCommandAsync();
}

public interface IFastest<T>
{
    int BulkCopy(List<T> datas);
    Task<int> BulkCopyAsync(List<T> datas);
}

public class SimpleClient<T> where T : class, new()
{
    public SimpleClient(ISqlSugarClient? context = null) { }
    public virtual bool Insert(T insertObj) => throw null!;
    public virtual Task<bool> InsertAsync(T insertObj) => throw null!;
    public virtual bool InsertRange(List<T> insertObjs) => throw null!;
    public virtual bool Update(T updateObj) => throw null!;
    public virtual Task<bool> UpdateAsync(T updateObj) => throw null!;
    public virtual T GetById(dynamic id) => throw null!;
    public virtual bool DeleteById(dynamic id) => throw null!;
}

[AttributeUsage(AttributeTargets.Property)]
public class SugarColumn : Attribute
{
    public string ColumnName { get; set; } = "";
    public string ColumnDescription { get; set; } = "";
    public bool IsIgnore { get; set; }
    public bool IsPrimaryKey { get; set; }
    public bool IsIdentity { get; set; }
    public int Length { get; set; }
}

[AttributeUsage(AttributeTargets.Class)]
public class SugarTable : Attribute
{
    public SugarTable(string tableName) => TableName = tableName;
    public string TableName { get; set; }
}
