// 对象映射:手工、AutoMapper、Mapster,按名字。
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoMapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Mapster;

namespace Corpus.Downgrade.MappedCopies;

public sealed class Trainee
{
    public int Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [Education] public string Education { get; set; } = "";
    public string Course { get; set; } = "";
}

/// <summary>姓名被当成公开项。</summary>
public sealed class OpenTrainee
{
    public int Id { get; set; }
    [NotClassified("公示名单")] public string Name { get; set; } = "";
    public string Course { get; set; } = "";
}

public sealed class LabeledTrainee
{
    public int Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
}

public sealed class CourseRow
{
    public int Id { get; set; }
    public string Course { get; set; } = "";
}

/// <summary>证件号只标了二级。</summary>
public sealed class LowTrainee
{
    [Classified(DataLevel.General2)] public string IdNumber { get; set; } = "";
    public string Course { get; set; } = "";
}

/// <summary>没有标注,接受源成员的标注。</summary>
public sealed class PlainTrainee
{
    public int Id { get; set; }
    public string IdNumber { get; set; } = "";
    public string Course { get; set; } = "";
}

public sealed class TraineeMapper(IMapper mapper)
{
    public OpenTrainee AutoOpen(Trainee trainee)
        => mapper.Map<OpenTrainee>(trainee); // GDS4001

    public OpenTrainee AutoOpenTyped(Trainee trainee)
        => mapper.Map<Trainee, OpenTrainee>(trainee); // GDS4001

    public LabeledTrainee AutoLabeled(Trainee trainee)
        => mapper.Map<LabeledTrainee>(trainee); // clean

    public CourseRow AutoCourse(Trainee trainee)
        => mapper.Map<CourseRow>(trainee); // clean

    public OpenTrainee MapsterOpen(Trainee trainee)
        => trainee.Adapt<OpenTrainee>(); // GDS4001

    public LowTrainee MapsterLow(Trainee trainee)
        => trainee.Adapt<LowTrainee>(); // GDS4001

    public LabeledTrainee MapsterLabeled(Trainee trainee)
        => trainee.Adapt<LabeledTrainee>(); // clean

    public CourseRow MapsterCourse(Trainee trainee)
        => trainee.Adapt<Trainee, CourseRow>(); // clean

    public List<OpenTrainee> Many(List<Trainee> trainees)
        => trainees.Select(t => t.Adapt<OpenTrainee>()).ToList(); // GDS4001

    public OpenTrainee Manual(Trainee trainee)
        => new() { Id = trainee.Id, Name = trainee.Name, Course = trainee.Course }; // GDS4001

    public OpenTrainee ManualMasked(Trainee trainee)
        => new() { Id = trainee.Id, Name = Mask.PersonName(trainee.Name), Course = trainee.Course }; // clean

    public void Plain(Trainee trainee)
    {
        var plain = trainee.Adapt<PlainTrainee>();
        File.WriteAllText("course.txt", plain.Course); // clean
        File.WriteAllText("number.txt", plain.IdNumber); // GDS2004 hard
    }

    public void PlainManual(Trainee trainee)
    {
        var plain = new PlainTrainee { Id = trainee.Id, IdNumber = trainee.IdNumber, Course = trainee.Course };
        File.WriteAllText("id.txt", plain.Id.ToString()); // clean
        File.WriteAllText("number.txt", plain.IdNumber); // GDS2004
    }

    public static OpenTrainee FromExtension(Trainee trainee)
        => trainee.ToOpen(); // clean
}

public static class TraineeExtensions
{
    public static OpenTrainee ToOpen(this Trainee trainee)
    {
        var open = new OpenTrainee { Id = trainee.Id };
        open.Course = trainee.Course; // clean
        open.Name = trainee.Name.Trim(); // GDS4001
        return open;
    }
}
