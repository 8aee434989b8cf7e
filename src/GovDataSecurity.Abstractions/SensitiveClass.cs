namespace GovDataSecurity;

/// <summary>A class of sensitive personal information.</summary>
/// <remarks>Personal Information Protection Law art. 28; GB/T 45574-2025. An identity number is not sensitive by itself there; the photograph of the card is.</remarks>
public enum SensitiveClass : byte
{
    /// <summary>Not sensitive by itself.</summary>
    None = 0,

    /// <summary>生物识别.</summary>
    Biometric = 1,

    /// <summary>宗教信仰.</summary>
    Religion = 2,

    /// <summary>特定身份.</summary>
    SpecificIdentity = 3,

    /// <summary>医疗健康.</summary>
    Health = 4,

    /// <summary>金融账户.</summary>
    FinancialAccount = 5,

    /// <summary>行踪轨迹.</summary>
    Location = 6,

    /// <summary>不满十四周岁未成年人的个人信息: depends on the row, see <see cref="RowLabelRule"/>.</summary>
    MinorUnder14 = 7,

    /// <summary>其他敏感个人信息.</summary>
    Other = 8,
}
