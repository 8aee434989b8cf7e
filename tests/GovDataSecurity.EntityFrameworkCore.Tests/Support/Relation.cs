namespace GovDataSecurity.EntityFrameworkCore.Tests;

public enum Relation
{
    Head,
    Spouse,
    Child,
}
