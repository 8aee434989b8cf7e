using System.Globalization;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Education;

public class Pupil
{
    [PersonName] public string Name { get; set; } = "";
    [BirthDate] public DateOnly Birth { get; set; }
    public string ClassNo { get; set; } = "";

    public override string ToString() => Name;
}

public sealed class BoardingPupil : Pupil
{
    public string Dormitory { get; set; } = "";

    public override string ToString() => Dormitory;
}

public sealed class ReportingPupil : Pupil
{
    public override string ToString() => base.ToString() + ClassNo;
}

public sealed class Marks : IFormattable
{
    [Classified(DataLevel.General3)] public decimal Score { get; set; }

    public string Course { get; set; } = "";

    public string ToString(string? format, IFormatProvider? provider) => format == "C" ? Course : $"{Course}:{Score}";
}

public struct Seat
{
    [PersonName] public string Owner;

    public int Row;
}

public interface IPrintable
{
    string Print();
}

public sealed class PrintablePupil(Pupil pupil) : IPrintable
{
    public string Print() => pupil.ClassNo + "/" + pupil.Name;
}

public sealed class PrintableClass(string classNo) : IPrintable
{
    public string Print() => classNo;
}

public record Teacher([PersonName] string Name, string Subject)
{
    [MobilePhoneNumber] private string? Phone { get; init; }

    [MobilePhoneNumber] internal string? Office { get; init; }

    public sealed override string ToString() => Subject;
}

public sealed record HeadTeacher(string Name, string Subject, string ClassNo) : Teacher(Name, Subject);

public sealed record Timetable(string ClassNo, [property: NotClassified("published")] string Teacher)
{
    [PersonName] internal string? Substitute { get; init; }
}

/// <summary>学籍: texts of objects.</summary>
public sealed class TextsOfObjects(ILogger<TextsOfObjects> logger)
{
    public void Print(Pupil pupil, BoardingPupil boarding, ReportingPupil reporting, Marks marks, Seat seat, IPrintable printable, HeadTeacher head, Timetable table)
    {
        logger.LogInformation("学生 {Pupil}", pupil); // GDS3001|GDS3002
        logger.LogInformation("学生 {Class}", pupil.ClassNo); // clean
        var text = pupil.ToString();
        logger.LogInformation("学生 {Text}", text); // GDS3001|GDS3002
        logger.LogInformation(string.Format(CultureInfo.InvariantCulture, "学生 {0}", pupil)); // GDS3001|GDS3002
        logger.LogInformation("学生 " + Convert.ToString(pupil, CultureInfo.InvariantCulture)); // GDS3001|GDS3002
        logger.LogInformation("寄宿 {Boarding}", boarding); // clean
        logger.LogInformation("寄宿 {@Boarding}", boarding); // GDS3002
        logger.LogInformation("汇报 {Reporting}", reporting); // GDS3001|GDS3002
        logger.LogInformation("成绩 {Marks}", marks.Course); // clean
        logger.LogInformation($"成绩 {marks:F}"); // GDS3001|GDS3002 hard
        logger.LogInformation("座位 {Seat}", seat); // clean
        logger.LogInformation("座位 {Row}", seat.Row); // clean
        logger.LogInformation("座位 {Owner}", seat.Owner); // GDS3001
        logger.LogInformation("打印 {Text}", printable.Print()); // GDS3001
        logger.LogInformation("打印 {Text}", new PrintableClass("三班").Print()); // clean
        logger.LogInformation("班主任 {Head}", head); // clean
        logger.LogInformation("班主任 {Name}", head.Name); // GDS3001
        logger.LogInformation("课表 {Table}", table); // clean
        logger.LogInformation("课表 {Teacher}", table.Teacher); // clean
        logger.LogInformation("课表 {Substitute}", table.Substitute); // GDS3001
        logger.LogInformation("类型 {Type}", pupil.GetType().FullName); // clean
        Pupil[] pupils = [pupil];
        logger.LogInformation("全班 {Pupils}", string.Join<Pupil>(",", pupils)); // GDS3001|GDS3002
        logger.LogInformation("全班 {Count}", pupils.Length); // clean
    }
}
