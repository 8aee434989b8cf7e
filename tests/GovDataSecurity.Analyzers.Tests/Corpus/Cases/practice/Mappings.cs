// 映射:AutoMapper 配置、Mapster、自有映射接口、反射式按名复制。
using AutoMapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Mapster;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Mappings;

public sealed class Veteran
{
    public int Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [OfficerIdNumber] public string OfficerNumber { get; set; } = "";
    [HomeAddress] public string Address { get; set; } = "";
    public string Unit { get; set; } = "";
}

public sealed class VeteranCard
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Home { get; set; } = "";
    public string Unit { get; set; } = "";
}

public sealed class VeteranSummary
{
    public int Id { get; set; }
    public string Unit { get; set; } = "";
}

public sealed class VeteranProfile : Profile
{
    public VeteranProfile()
    {
        CreateMap<Veteran, VeteranCard>().ForMember(c => c.Home, o => o.MapFrom(v => v.Address));
        CreateMap<Veteran, VeteranSummary>();
    }
}

public interface IMap<in TFrom, out TTo>
{
    TTo Map(TFrom from);
}

public sealed class OpenMap : IMap<Veteran, OpenVeteran>
{
    public OpenVeteran Map(Veteran from) => new(from.Id, Mask.PersonName(from.Name)!, from.Unit);
}

public sealed record OpenVeteran(int Id, string Name, string Unit);

public sealed class FullMap : IMap<Veteran, FullVeteran>
{
    public FullVeteran Map(Veteran from) => new() { Id = from.Id, Caption = $"{from.Name}({from.OfficerNumber})", Unit = from.Unit };
}

public sealed class FullVeteran
{
    public int Id { get; init; }
    public string Caption { get; init; } = "";
    public string Unit { get; init; } = "";
}

public sealed class Mappings(IMapper mapper, IMap<Veteran, OpenVeteran> open, IMap<Veteran, FullVeteran> full, ILogger<Mappings> logger, IChatClient chat)
{
    public void Auto(Veteran veteran)
    {
        var card = mapper.Map<VeteranCard>(veteran);
        logger.LogInformation("{Id} {Unit}", card.Id, card.Unit); // clean
        logger.LogInformation("{Name}", card.Name); // GDS3001
        logger.LogInformation("{Home}", card.Home); // GDS3001 hard
        var summary = mapper.Map<Veteran, VeteranSummary>(veteran);
        logger.LogInformation("{@Summary}", summary); // clean
    }

    public void Mapped(Veteran veteran, IQueryable<Veteran> all)
    {
        logger.LogInformation("{@Summary}", veteran.Adapt<VeteranSummary>()); // clean
        logger.LogInformation("{Name}", veteran.Adapt<VeteranCard>().Name); // GDS3001
        var names = all.ProjectToType<VeteranCard>().Select(c => c.Name).ToList();
        logger.LogInformation("{Names}", string.Join(',', names)); // GDS3001 hard
        var target = new VeteranSummary();
        veteran.Adapt(target);
        logger.LogInformation("{Unit}", target.Unit); // clean
    }

    public void Own(Veteran veteran)
    {
        logger.LogInformation("{Open}", open.Map(veteran)); // clean
        logger.LogInformation("{Unit}", full.Map(veteran).Unit); // clean
        logger.LogInformation("{Caption}", full.Map(veteran).Caption); // GDS3001 GDS3001
    }

    public async Task AskAsync(Veteran veteran)
    {
        var card = mapper.Map<VeteranCard>(veteran);
        await chat.GetResponseAsync($"总结 {card.Unit} 的优待政策"); // clean
        await chat.GetResponseAsync($"给 {card.Name} 写一封信"); // GDS5006
        await chat.GetResponseAsync([new ChatMessage(ChatRole.System, "你是助手"), new ChatMessage(ChatRole.User, full.Map(veteran).Caption)]); // GDS5006 GDS5006
        await chat.GetResponseAsync([new ChatMessage(ChatRole.User, open.Map(veteran).Name)]); // clean
    }
}
