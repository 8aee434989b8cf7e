namespace GovDataSecurity.Masking;

/// <summary>How far a <see cref="MaskWriter"/> has come: characters and elements read, characters written.</summary>
internal struct MaskPosition
{
    public int Read;
    public int Elements;
    public int Written;
}
