using Microsoft.Extensions.Logging;

namespace Gov.Fluent;

internal sealed class NoticeBuilder
{
    private string _to = "";
    private int _copies;

    public NoticeBuilder To(string to)
    {
        _to = to;
        return this;
    }

    public NoticeBuilder Copies(int copies)
    {
        _copies = copies;
        return this;
    }

    public string Build() => _to + "×" + _copies;
}

internal sealed class Notices(ILogger<Notices> logger)
{
    public void Send(FamilyMember m)
    {
        logger.LogInformation("{Notice}", new NoticeBuilder().To(m.Name).Copies(3).Build()); // GDS3001
        logger.LogInformation("{Notice}", new NoticeBuilder().To("全体居民").Copies(3).Build()); // clean
        logger.LogInformation("{Notice}", new NoticeBuilder().Copies(m.Version).To("公告栏").Build()); // clean
        logger.LogInformation("{Notice}", new NoticeBuilder().Copies(1).Build()); // clean
    }
}
