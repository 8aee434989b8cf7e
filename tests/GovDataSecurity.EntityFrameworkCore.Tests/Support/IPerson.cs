namespace GovDataSecurity.EntityFrameworkCore.Tests;

public interface IPerson
{
    string Name { get; }

    string IdNumber { get; }
}
