using System.Collections;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Data.SqlClient;

public sealed class SqlConnection : DbConnection
{
    public SqlConnection() { }
    public SqlConnection(string connectionString) => ConnectionString = connectionString;
    public override string ConnectionString { get; set; } = "";
    public override string Database => "";
    public override string DataSource => "";
    public override string ServerVersion => "";
    public override ConnectionState State => default;
    public override void ChangeDatabase(string databaseName) { }
    public override void Close() { }
    public override void Open() { }
    public new SqlCommand CreateCommand() => new();
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw null!;
    protected override DbCommand CreateDbCommand() => new SqlCommand();
}

public sealed class SqlCommand : DbCommand
{
    public SqlCommand() { }
    public SqlCommand(string cmdText) => CommandText = cmdText;
    public SqlCommand(string cmdText, SqlConnection connection) => CommandText = cmdText;
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; }
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    public new SqlParameterCollection Parameters { get; } = new();
    protected override DbConnection? DbConnection { get; set; }
    protected override DbParameterCollection DbParameterCollection => Parameters;
    protected override DbTransaction? DbTransaction { get; set; }
    public override void Cancel() { }
    public override int ExecuteNonQuery() => 0;
    public override object? ExecuteScalar() => null;
    public override void Prepare() { }
    protected override DbParameter CreateDbParameter() => new SqlParameter();
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw null!;
}

public sealed class SqlParameter : DbParameter
{
    public SqlParameter() { }
    public SqlParameter(string parameterName, object? value) => Value = value;
    public SqlParameter(string parameterName, SqlDbType dbType) { }
    public SqlParameter(string parameterName, SqlDbType dbType, int size) { }
    public override DbType DbType { get; set; }
    public override ParameterDirection Direction { get; set; }
    public override bool IsNullable { get; set; }
    public override string ParameterName { get; set; } = "";
    public override int Size { get; set; }
    public override string SourceColumn { get; set; } = "";
    public override bool SourceColumnNullMapping { get; set; }
    public override object? Value { get; set; }
    public override void ResetDbType() { }
}

public sealed class SqlParameterCollection : DbParameterCollection
{
    public override int Count => 0;
    public override object SyncRoot => this;
    public new SqlParameter this[string parameterName] { get => throw null!; set { } }
    public SqlParameter Add(SqlParameter value) => value;
    public SqlParameter Add(string parameterName, SqlDbType dbType) => throw null!;
    public SqlParameter Add(string parameterName, SqlDbType dbType, int size) => throw null!;
    public SqlParameter AddWithValue(string parameterName, object? value) => throw null!;
    public override int Add(object value) => 0;
    public override void AddRange(System.Array values) { }
    public override void Clear() { }
    public override bool Contains(object value) => false;
    public override bool Contains(string value) => false;
    public override void CopyTo(System.Array array, int index) { }
    public override IEnumerator GetEnumerator() => throw null!;
    public override int IndexOf(object value) => 0;
    public override int IndexOf(string parameterName) => 0;
    public override void Insert(int index, object value) { }
    public override void Remove(object value) { }
    public override void RemoveAt(int index) { }
    public override void RemoveAt(string parameterName) { }
    protected override DbParameter GetParameter(int index) => throw null!;
    protected override DbParameter GetParameter(string parameterName) => throw null!;
    protected override void SetParameter(int index, DbParameter value) { }
    protected override void SetParameter(string parameterName, DbParameter value) { }
}

public sealed class SqlBulkCopy : System.IDisposable
{
    public SqlBulkCopy(SqlConnection connection) { }
    public string DestinationTableName { get; set; } = "";
    public void WriteToServer(DataTable table) { }
    public Task WriteToServerAsync(DataTable table) => Task.CompletedTask;
    public void Dispose() { }
}
