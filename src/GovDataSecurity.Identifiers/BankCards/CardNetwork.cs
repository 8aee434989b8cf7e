namespace GovDataSecurity.Identifiers;

/// <summary>卡组织: whose numbers a payment card has.</summary>
public enum CardNetwork
{
    /// <summary>None that is known by its prefix; older cards of Chinese banks among them.</summary>
    Unknown,

    /// <summary>中国银联.</summary>
    UnionPay,

    /// <summary>Visa.</summary>
    Visa,

    /// <summary>万事达.</summary>
    Mastercard,

    /// <summary>JCB.</summary>
    Jcb,

    /// <summary>美国运通, in China issued by 连通.</summary>
    AmericanExpress,

    /// <summary>大来.</summary>
    DinersClub,

    /// <summary>Discover.</summary>
    Discover,
}
