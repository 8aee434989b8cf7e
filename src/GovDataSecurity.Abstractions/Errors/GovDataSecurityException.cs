using System.Globalization;

namespace GovDataSecurity;

/// <summary>The one exception of the SDK: a code, and a message in the UI language that says what happened, why, and what to do.</summary>
/// <remarks>A message never carries a value of the data: its parts are names of members and files, counts, and codes.</remarks>
public sealed class GovDataSecurityException : Exception
{
    private readonly object[] _parts;

    /// <summary>Refuses something.</summary>
    /// <param name="code">Why.</param>
    /// <param name="parts">What the message names: members, files, counts, codes. Never a value of the data.</param>
    public GovDataSecurityException(ErrorCode code, params object[] parts)
        : this(code, null, parts)
    {
    }

    /// <summary>Refuses something because of another error.</summary>
    /// <param name="code">Why.</param>
    /// <param name="innerException">The cause; its message must not carry a value of the data either.</param>
    /// <param name="parts">What the message names: members, files, counts, codes. Never a value of the data.</param>
    public GovDataSecurityException(ErrorCode code, Exception? innerException, params object[] parts)
        : base(ErrorMessages.Format(code, CultureInfo.CurrentUICulture, parts), innerException)
    {
        Code = code;
        _parts = parts;
    }

    /// <summary>Why.</summary>
    public ErrorCode Code { get; }

    /// <summary>The message in a given language.</summary>
    /// <param name="culture">English or <c>zh-Hans</c>; any other culture gives English.</param>
    /// <returns>The whole message, starting with the code.</returns>
    public string MessageIn(CultureInfo culture) => ErrorMessages.Format(Code, culture, _parts);
}
