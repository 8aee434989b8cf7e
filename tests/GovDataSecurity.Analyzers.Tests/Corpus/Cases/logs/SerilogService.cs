using GovDataSecurity;
using GovDataSecurity.Masking;
using Serilog;
using Serilog.Context;
using Serilog.Core.Enrichers;
using Serilog.Events;

namespace Gov.Hospital;

/// <summary>挂号服务: Serilog.</summary>
public sealed class SerilogService(ILogger logger)
{
    private static readonly ILogger Own = Log.ForContext<SerilogService>();

    public void Register(Patient patient, FamilyMember guardian, Exception error)
    {
        Log.Information("挂号 {Name}", patient.姓名); // GDS3001
        Log.Information("挂号 {Room}", patient.科室); // clean
        Log.Verbose("挂号 {Id} {Number}", patient.Id, patient.身份证号); // GDS3001
        Log.Warning(error, "挂号 {Diagnosis}", patient.诊断); // GDS3001
        Log.Error(error, "挂号 {Id}", patient.Id); // clean
        Log.Fatal($"挂号 {patient.病历}"); // GDS3001
        Log.Write(LogEventLevel.Information, "挂号 {Latitude}", patient.Latitude); // GDS3001
        logger.Debug("挂号 {@Patient}", patient); // GDS3002
        logger.Debug("挂号 {Patient}", patient); // clean
        logger.Debug("挂号 {$Patient}", patient); // clean
        logger.Information("监护人 {Guardian}", guardian); // GDS3002
        logger.Information("监护人 {Guardian}", Mask.PersonName(guardian.Name)); // clean
        logger.Information("监护人 {Number}", guardian.IdNumber); // GDS3001
        logger.Error("坐标 {Position}", new { patient.Longitude }); // GDS3001|GDS3002
        Own.Information("就诊 {Visits}", patient.就诊次数); // clean
        Own.Information("就诊 {0} {1} {2} {3}", patient.Id, patient.科室, patient.就诊次数, patient.姓名); // GDS3001
    }

    public void Context(Patient patient, FamilyMember guardian)
    {
        using (LogContext.PushProperty("PatientName", patient.姓名)) // GDS3001
        using (LogContext.PushProperty("PatientId", patient.Id)) // clean
        {
            Log.Information("开始"); // clean
        }

        using var whole = LogContext.PushProperty("Patient", patient, destructureObjects: true); // GDS3002
        using var named = LogContext.PushProperty("Patient", patient); // clean
        using var enricher = LogContext.Push(new PropertyEnricher("Phone", guardian.Phone)); // GDS3001
        logger.ForContext("Number", patient.身份证号).Information("完成"); // GDS3001
        logger.ForContext("Guardian", guardian, destructureObjects: true).Information("完成"); // GDS3002
        logger.ForContext("Room", patient.科室).Information("完成"); // clean
        var scoped = Log.ForContext("Diagnosis", patient.诊断); // GDS3001
        scoped.Information("完成"); // clean
    }
}
