using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Jobs;

/// <summary>委托: delegates in locals, fields and parameters; events; local functions; lambdas that capture.</summary>
public sealed class Delegates
{
    private readonly ILogger _logger;
    private readonly Action<string> _write;
    private readonly Func<string, string> _shape = static text => "#" + text;
    private readonly Func<string, string> _hide = static text => Hide.Middle(text);

    public Delegates(ILogger<Delegates> logger)
    {
        _logger = logger;
        _write = text => _logger.LogInformation("写 {Text}", text); // GDS3001 @field
        Received += OnReceived;
        Counted += number => _logger.LogInformation("计数 {Length}", number.Length); // clean
    }

    public event EventHandler<ReceivedEventArgs>? Received;

    public event Action<string>? Counted;

    public void Locals(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        Action<string> write = text => _logger.LogInformation("本地 {Text}", text); // GDS3001 @local
        write(member.IdNumber); // GDS3001 @local
        _write(member.Phone ?? ""); // GDS3001 @field hard
        Func<FamilyMember, string> number = m => m.IdNumber;
        _logger.LogInformation("证号 {Number}", number(member)); // GDS3001
        Func<FamilyMember, string> scheme = m => m.Scheme;
        _logger.LogInformation("项目 {Scheme}", scheme(member)); // clean
        Func<string> captured = () => member.Name;
        _logger.LogInformation("姓名 {Captured}", captured()); // GDS3001
        Func<bool> check = () => member.Name.Length > 1;
        _logger.LogInformation("检查 {Check}", check()); // clean
        _logger.LogInformation("形状 {Shape}", _shape(member.IdNumber)); // GDS3001
        _logger.LogInformation("形状 {Hidden}", _hide(member.IdNumber)); // clean
        members.ToList().ForEach(m => _logger.LogInformation("逐个 {Address}", m.Address)); // GDS3001
        members.Select(m => m.Phone).ToList().ForEach(Console.WriteLine); // GDS3001
        members.Select(m => m.Version).ToList().ForEach(Console.WriteLine); // clean
        var seen = "";
        members.ToList().ForEach(m => seen = m.IdNumber);
        _logger.LogInformation("最后 {Seen}", seen); // GDS3001 hard
        var last = 0;
        members.ToList().ForEach(m => last = m.Version);
        _logger.LogInformation("最后 {Last}", last); // clean
    }

    public void Functions(FamilyMember member)
    {
        var caption = "成员";
        _logger.LogInformation("{Text}", Describe()); // GDS3001
        _logger.LogInformation("{Text}", Caption(member.Scheme)); // clean
        _logger.LogInformation("{Text}", Caption(member.Address ?? "")); // GDS3001
        Write(member.BankAccount ?? ""); // GDS3001 @function
        string? later = null;
        Set();
        _logger.LogInformation("{Later}", later); // GDS3001 hard

        string Describe() => caption + member.Name;
        static string Caption(string text) => "《" + text + "》";
        void Write(string text) => _logger.LogInformation("写 {Text}", text); // GDS3001 @function
        void Set() => later = member.Disability;
    }

    public void Passed(FamilyMember member)
    {
        Run(() => _logger.LogInformation("运行 {Phone}", member.Phone)); // GDS3001
        Run(() => _logger.LogInformation("运行 {Id}", member.Id)); // clean
        With(member, m => _logger.LogInformation("带 {Birth}", m.Birth)); // GDS3001
        Send(member.IdNumber, text => _logger.LogInformation("发送 {Text}", text)); // GDS3001 hard
        Send(member.IdNumber, text => _logger.LogInformation("发送 {Length}", text.Length)); // clean
        var made = Make(member, m => m.Name);
        _logger.LogInformation("生成 {Made}", made); // GDS3001
        var counted = Make(member, m => m.Guardians.Count);
        _logger.LogInformation("生成 {Counted}", counted); // clean
        var masked = Make(member, m => Mask.PersonName(m.Name));
        _logger.LogInformation("生成 {Masked}", masked); // clean
        var composed = Compose<FamilyMember, string, int>(m => m.IdNumber, text => text.Length)(member);
        _logger.LogInformation("组合 {Composed}", composed); // clean
    }

    public void Raise(FamilyMember member)
    {
        Received?.Invoke(this, new ReceivedEventArgs(member.IdNumber, "受理"));
        Counted?.Invoke(member.IdNumber); // clean
    }

    private void OnReceived(object? sender, ReceivedEventArgs e)
    {
        _logger.LogInformation("收到 {Stage}", e.Stage); // clean
        _logger.LogInformation("收到 {Number}", e.Number); // GDS3001
    }

    private static void Run(Action action) => action();

    private static void With<T>(T value, Action<T> action) => action(value);

    private static void Send(string text, Action<string> send) => send(text.Trim());

    private static TResult Make<T, TResult>(T value, Func<T, TResult> make) => make(value);

    private static Func<T, TResult> Compose<T, TMiddle, TResult>(Func<T, TMiddle> first, Func<TMiddle, TResult> second) => value => second(first(value));
}

public sealed class ReceivedEventArgs(string number, string stage) : EventArgs
{
    [ResidentIdNumber]
    public string Number { get; } = number;

    public string Stage { get; } = stage;
}
