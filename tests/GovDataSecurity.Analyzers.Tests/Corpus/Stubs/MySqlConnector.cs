using System.Collections;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace MySqlConnector;

public sealed class MySqlConnection : DbConnection
{
    public MySqlConnection() { }
    public MySqlConnection(string connectionString) => ConnectionString = connectionString;
    public override string ConnectionString { get; set; } = "";
    public override string Database => "";
    public override string DataSource => "";
    public override string ServerVersion => "";
    public override ConnectionState State => default;
    public override void ChangeDatabase(string databaseName) { }
    public override void Close() { }
    public override void Open() { }
    public new MySqlCommand CreateCommand() => new();
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw null!;
    protected override DbCommand CreateDbCommand() => new MySqlCommand();
}

public sealed class MySqlCommand : DbCommand
{
    public MySqlCommand() { }
    public MySqlCommand(string cmdText) => CommandText = cmdText;
    public MySqlCommand(string cmdText, MySqlConnection connection) => CommandText = cmdText;
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; }
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    public new MySqlParameterCollection Parameters { get; } = new();
    protected override DbConnection? DbConnection { get; set; }
    protected override DbParameterCollection DbParameterCollection => Parameters;
    protected override DbTransaction? DbTransaction { get; set; }
    public override void Cancel() { }
    public override int ExecuteNonQuery() => 0;
    public override object? ExecuteScalar() => null;
    public override void Prepare() { }
    protected override DbParameter CreateDbParameter() => new MySqlParameter();
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw null!;
}

public sealed class MySqlParameter : DbParameter
{
    public MySqlParameter() { }
    public MySqlParameter(string parameterName, object? value) => Value = value;
    public MySqlParameter(string parameterName, MySqlDbType mySqlDbType) { }
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

public sealed class MySqlParameterCollection : DbParameterCollection
{
    public override int Count => 0;
    public override object SyncRoot => this;
    public new MySqlParameter this[string parameterName] { get => throw null!; set { } }
    public MySqlParameter Add(MySqlParameter value) => value;
    public MySqlParameter Add(string parameterName, MySqlDbType mySqlDbType) => throw null!;
    public MySqlParameter Add(string parameterName, MySqlDbType mySqlDbType, int size) => throw null!;
    public MySqlParameter AddWithValue(string parameterName, object? value) => throw null!;
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

public enum MySqlDbType
{
    VarChar,
    Int64,
    Text,
}
