namespace Gov.Practice.Language;

public sealed partial class Language
{
    public partial string Named(FamilyMember member) => member.Name.Normalize();
}
