using System.Security.Cryptography;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction;

/// <summary>Tries to open protected values.</summary>
internal sealed class OpeningTrial(KeyRing ring)
{
    public const string Method = "trial-decryption";

    private readonly FieldProtector _protector = new(ring);

    /// <summary>A value that is protected for the trial only, so that a subject without rows can be tried too.</summary>
    public ProtectedSample Probe(DestructionSubject subject)
    {
        var place = new FieldContext(subject.Tenant, subject.DataSet.Value, Method, Method, subject.Subject);
        return new ProtectedSample(_protector.Protect(Method, place), place);
    }

    /// <summary>Whether a value opens and its key is one of those that are about to be destroyed: only then its failing afterwards proves something.</summary>
    public bool IsTelling(ProtectedSample sample, IReadOnlySet<KeyId> doomed)
    {
        try
        {
            return doomed.Contains(Envelope.Parse(sample.Envelope).KeyId) && Opens(sample);
        }
        catch (GovDataSecurityException e) when (e.Code is ErrorCode.EnvelopeMalformed or ErrorCode.SuiteUnsupported or ErrorCode.EnvelopeNotAuthentic)
        {
            return false;
        }
    }

    /// <summary>Whether a value opens. Only the absence of its key counts as "no": any other failure is no proof and is passed on.</summary>
    public bool Opens(ProtectedSample sample)
    {
        try
        {
            CryptographicOperations.ZeroMemory((byte[])_protector.UnprotectValue(sample.Envelope, typeof(byte[]), sample.Context));
            return true;
        }
        catch (GovDataSecurityException e) when (e.Code is ErrorCode.KeyDestroyed or ErrorCode.KeyNotFound)
        {
            return false;
        }
    }
}
