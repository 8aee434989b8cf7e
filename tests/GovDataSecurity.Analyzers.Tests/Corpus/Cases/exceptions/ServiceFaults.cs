// 中间件、重试、结果类型里的错误;异常筛选与包装。
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Exceptions.ServiceFaults;

public sealed record Worker
{
    public int Id { get; init; }
    [PersonName] public required string Name { get; init; }
    [SocialSecurityNumber] public required string SocialNumber { get; init; }
    [Occupation] public required string Employer { get; init; }
    [NotClassified("工种目录")] public required string Trade { get; init; }
}

public class BusinessException : Exception
{
    public BusinessException(string code, string message)
        : base($"[{code}] {message}")
        => Code = code;

    public BusinessException(string message, Exception inner)
        : base(message, inner)
        => Code = "wrapped";

    public string Code { get; }

    public static BusinessException NotFound(string what) => new("404", what + " 不存在"); // GDS3003 @factory
}

public sealed class DuplicateWorkerException : BusinessException
{
    public DuplicateWorkerException(Worker worker)
        : base("409", worker.Name + " 已登记") // GDS3003
    {
    }

    public DuplicateWorkerException(int id)
        : base("409", id + " 已登记") // clean
    {
    }
}

public sealed class FaultHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = new ProblemDetails { Title = "出错了", Status = 500, Detail = exception.GetType().Name }; // clean
        await httpContext.Response.WriteAsJsonAsync(problem, cancellationToken); // clean
        return true;
    }
}

public sealed class WorkerService(HttpClient http)
{
    public async Task RegisterAsync(Worker worker, bool exists)
    {
        if (exists)
        {
            throw new BusinessException("409", $"{worker.SocialNumber} 已参保"); // GDS3003
        }

        if (worker.Trade.Length == 0)
        {
            throw new BusinessException("400", $"工种 {worker.Trade} 未列入目录"); // clean
        }

        try
        {
            await http.PostAsync("https://hr.example.gov.cn/workers", null);
        }
        catch (HttpRequestException error) when (error.StatusCode == HttpStatusCode.Conflict)
        {
            throw new BusinessException($"上报 {worker.Employer} 失败", error); // GDS3003
        }
        catch (HttpRequestException error)
        {
            throw new BusinessException($"上报 {worker.Id} 失败", error); // clean
        }
    }

    public Worker Find(IEnumerable<Worker> workers, [SocialSecurityNumber] string number)
        => workers.SingleOrDefault(w => w.SocialNumber == number) ?? throw BusinessException.NotFound(number); // GDS3003 @factory hard

    public Worker Find(IEnumerable<Worker> workers, int id)
        => workers.SingleOrDefault(w => w.Id == id) ?? throw BusinessException.NotFound(id.ToString()); // clean

    public string Describe(Worker worker)
    {
        try
        {
            return worker.Trade;
        }
        catch (InvalidOperationException error)
        {
            error.Data[nameof(worker.Id)] = worker.Id; // clean
            error.Data[nameof(worker.Name)] = Mask.PersonName(worker.Name); // clean
            error.Data[nameof(worker.Employer)] = worker.Employer; // GDS3003
            throw;
        }
    }

    public Exception Aggregate(Worker worker)
    {
        Exception inner = new IOException(worker.Id.ToString()); // clean
        var message = string.Format("{0}/{1}", worker.Trade, worker.Name);
        return new AggregateException(message, inner); // GDS3003
    }

    public void Cancel(Worker worker, TaskCompletionSource source)
    {
        source.SetException(new OperationCanceledException($"工号 {worker.Id}")); // clean
        source.TrySetException(new OperationCanceledException($"姓名 {worker.Name}")); // GDS3003
    }

    public void Checked(Worker worker)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(worker.Id); // clean
        if (worker.Name is { Length: 0 })
        {
            throw new ArgumentException(message: "姓名为空", paramName: nameof(worker)); // clean
        }

        throw new ArgumentException(paramName: nameof(worker), message: worker.SocialNumber + " 无效"); // GDS3003
    }
}
