// MediatR:请求、通知、管道行为。
using GovDataSecurity;
using GovDataSecurity.Masking;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Disability;

public sealed record RegisterDisability([property: PersonName] string Name, [property: ResidentIdNumber] string IdNumber, [property: DisabilityStatus] string Category, string Town) : IRequest<Guid>;

public sealed record FindContact(Guid Id) : IRequest<ContactView?>;

public sealed record FindSummary(Guid Id) : IRequest<SummaryView>;

public sealed record ContactView(Guid Id, string Reachable, string Scheme);

public sealed record SummaryView(Guid Id, string Masked, int Guardians);

public sealed record ContactChanged(Guid Id, string Former, string Town) : INotification;

public sealed record Archived(Guid Id) : IRequest;

public sealed class RegisterDisabilityHandler(ILogger<RegisterDisabilityHandler> logger, IPublisher publisher) : IRequestHandler<RegisterDisability, Guid>
{
    public async Task<Guid> Handle(RegisterDisability request, CancellationToken cancellationToken)
    {
        logger.LogInformation("登记 {Town}", request.Town); // clean
        logger.LogInformation("登记 {Request}", request); // GDS3002
        logger.LogInformation("登记 {Request}", request with { Name = "示例", IdNumber = "", Category = "" }); // clean
        var (name, _, category, town) = request;
        logger.LogInformation("类别 {Category}, 镇 {Town}", category, town); // GDS3001
        using (logger.BeginScope("{Name}", name)) // GDS3001
        {
            await publisher.Publish(new ContactChanged(Guid.NewGuid(), request.IdNumber, request.Town), cancellationToken);
        }

        return Guid.NewGuid();
    }
}

public sealed class FindContactHandler(IMemberRegister register) : IRequestHandler<FindContact, ContactView?>
{
    public async Task<ContactView?> Handle(FindContact request, CancellationToken cancellationToken)
    {
        var member = await register.FindAsync(request.Id, cancellationToken).ConfigureAwait(false);
        return member is null ? null : new ContactView(member.Id, member.Phone ?? member.Address ?? "无", member.Scheme);
    }
}

public sealed class FindSummaryHandler(IMemberRegister register) : IRequestHandler<FindSummary, SummaryView>
{
    public async Task<SummaryView> Handle(FindSummary request, CancellationToken cancellationToken)
    {
        var member = await register.FindAsync(request.Id, cancellationToken);
        return new SummaryView(member.Id, Mask.PersonName(member.Name)!, member.Guardians.Count);
    }
}

public sealed class ContactChangedHandler(ILogger<ContactChangedHandler> logger) : INotificationHandler<ContactChanged>
{
    public Task Handle(ContactChanged notification, CancellationToken cancellationToken)
    {
        logger.LogInformation("变更 {Id} {Town}", notification.Id, notification.Town); // clean
        logger.LogInformation("变更 {Former}", notification.Former); // GDS3001 hard
        return Task.CompletedTask;
    }
}

public sealed class ArchivedHandler(IMemberRegister register, ILogger<ArchivedHandler> logger) : IRequestHandler<Archived>
{
    public async Task Handle(Archived request, CancellationToken cancellationToken)
    {
        var member = await register.FindAsync(request.Id, cancellationToken);
        try
        {
            throw new InvalidOperationException(string.Concat("已归档: ", member.IdNumber)); // GDS3003
        }
        catch (InvalidOperationException e) when (member.Version > 3)
        {
            logger.LogError(e, "归档 {Id}", member.Id); // clean
        }
    }
}

public sealed class TimingBehavior<TRequest, TResponse>(ILogger<TimingBehavior<TRequest, TResponse>> logger) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        logger.LogInformation("开始 {Request}", typeof(TRequest).Name); // clean
        return await next(cancellationToken);
    }
}

/// <summary>The requests of one kind only.</summary>
public sealed class RegisterAudit(ILogger<RegisterAudit> logger) : IPipelineBehavior<RegisterDisability, Guid>
{
    public async Task<Guid> Handle(RegisterDisability request, RequestHandlerDelegate<Guid> next, CancellationToken cancellationToken)
    {
        logger.LogInformation("人员 {Card}", request.IdNumber.ToUpperInvariant()); // GDS3001
        var id = await next(cancellationToken);
        logger.LogInformation("编号 {Id}", id); // clean
        return id;
    }
}

public sealed class DisabilityService(ISender sender, ILogger<DisabilityService> logger)
{
    public async Task ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        var contact = await sender.Send(new FindContact(id), cancellationToken);
        logger.LogInformation("项目 {Scheme}", contact?.Scheme); // clean
        logger.LogInformation("联系 {Reachable}", contact?.Reachable); // GDS3001 GDS3001 hard
        var summary = await sender.Send(new FindSummary(id), cancellationToken);
        logger.LogInformation("摘要 {Summary}", summary); // clean
        await sender.Send(new Archived(id), cancellationToken);
        if (await sender.Send(new FindContact(id), cancellationToken) is { Reachable: { Length: > 5 } reachable })
        {
            Console.WriteLine(reachable); // GDS3001 GDS3001 hard
        }
    }
}
