namespace GovDataSecurity.Auditing;

/// <summary>Findings, neighbors of one code joined, at most so many that hostile input cannot fill the memory.</summary>
internal sealed class FindingList
{
    private const int Limit = 100_000;

    private readonly List<AuditFinding> _findings = [];

    public IReadOnlyList<AuditFinding> All => _findings;

    public bool IsTruncated { get; private set; }

    public void Add(string code) => Add(new AuditFinding(code));

    public void Add(string code, ulong index) => Add(code, index, index);

    public void Add(string code, ulong index, ulong last, string? file = null)
    {
        if (_findings is [.., { Index: { } first } before] && before.Code == code && before.File == file && (before.Last ?? first) + 1 == index)
        {
            _findings[^1] = before with { Last = last };
            return;
        }

        Add(new AuditFinding(code) { Index = index, Last = last == index ? null : last, File = file });
    }

    public void Add(AuditFinding finding)
    {
        if (_findings.Count == Limit)
        {
            IsTruncated = true;
            return;
        }

        _findings.Add(finding);
    }
}
