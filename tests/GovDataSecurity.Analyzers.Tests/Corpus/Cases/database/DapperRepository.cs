// Dapper:语句、匿名参数、实体参数、DynamicParameters。
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading.Tasks;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;

namespace Corpus.Database.DapperRepository;

public sealed class Student
{
    public int StudentId { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [GuardianInformation] public string GuardianPhone { get; set; } = "";
    public string SchoolCode { get; set; } = "";
    public int Grade { get; set; }
}

public sealed class Transfer
{
    public int StudentId { get; set; }
    public string FromSchool { get; set; } = "";
    public string ToSchool { get; set; } = "";
}

public sealed class StudentRepository(IDbConnection db, FieldProtector protector, BlindIndex index)
{
    public Task<int> InsertAsync(Student student)
        => db.ExecuteAsync("insert into student(name, id_number) values(@Name, @IdNumber)", student); // GDS2001

    public Task<int> InsertAllAsync(List<Student> students)
        => db.ExecuteAsync("insert into student(name, id_number) values(@Name, @IdNumber)", students); // GDS2001

    public Task<int> MoveAsync(Transfer transfer)
        => db.ExecuteAsync("insert into transfer(student_id, to_school) values(@StudentId, @ToSchool)", transfer); // clean

    public Task<Student?> FindAsync(Student student)
        => db.QueryFirstOrDefaultAsync<Student>("select * from student where id_number = @IdNumber", new { student.IdNumber }); // GDS2001

    public Task<Student?> FindByKeyAsync(int studentId)
        => db.QueryFirstOrDefaultAsync<Student>("select * from student where student_id = @studentId", new { studentId }); // clean

    public Task<Student?> FindByIndexAsync([ResidentIdNumber] string idNumber)
    {
        var key = index.Compute(idNumber, null, "9901", "student", "id_number");
        return db.QueryFirstOrDefaultAsync<Student>("select * from student where id_index = @key", new { key }); // clean
    }

    public IEnumerable<Student> Search(Student student)
        => db.Query<Student>($"select * from student where name like '%{student.Name}%'"); // GDS2001

    public IEnumerable<Student> OfGrade(Student student)
        => db.Query<Student>($"select * from student where grade = {student.Grade}"); // clean

    public Task<int> RenameAsync(Student student)
        => db.ExecuteAsync("update student set name = @Name", new DynamicParameters(new { student.Name })); // GDS2001

    public async Task<int> GuardianAsync(Student student)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", student.StudentId); // clean
        parameters.Add("phone", Mask.MobilePhoneNumber(student.GuardianPhone)); // clean
        return await db.ExecuteAsync("update student set phone = @phone where student_id = @id", parameters); // clean
    }

    public async Task<int> GuardianCipherAsync(Student student)
    {
        var cipher = protector.Protect(student.GuardianPhone, new FieldContext("9901", "student", "phone", student.StudentId.ToString(), null));
        return await db.ExecuteAsync("update student set phone = @cipher where student_id = @StudentId", new { cipher, student.StudentId }); // clean
    }

    public Task<int> CountAsync([PersonName] string 姓名)
        => db.ExecuteScalarAsync<int>("select count(*) from student where name = @姓名", new { 姓名 }); // GDS2001

    public Task<IEnumerable<int>> IdsAsync(IEnumerable<Student> students)
        => db.QueryAsync<int>("select student_id from student where id_number in @numbers", new { numbers = students.Select(s => s.IdNumber) }); // GDS2001

    public Task<IEnumerable<string>> SchoolsAsync(IEnumerable<Student> students)
        => db.QueryAsync<string>("select name from school where code in @codes", new { codes = students.Select(s => s.SchoolCode).Distinct() }); // clean

    public Task<int> SaveGuardianAsync(Student student)
    {
        var arguments = new Dictionary<string, object> { ["id"] = student.StudentId, ["phone"] = student.GuardianPhone };
        return db.ExecuteAsync("update student set phone = @phone where student_id = @id", arguments); // GDS2001 hard
    }

    public Task<int> StampAsync(Student student)
    {
        var command = new CommandDefinition("update student set checked = @at where student_id = @StudentId", new { at = DateTime.UnixEpoch, student.StudentId }); // clean
        return db.ExecuteAsync(command);
    }
}
