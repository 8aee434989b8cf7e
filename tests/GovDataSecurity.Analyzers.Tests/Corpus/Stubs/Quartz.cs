using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quartz
{
    public interface IJob
    {
        Task Execute(IJobExecutionContext context);
    }

    public interface IJobExecutionContext
    {
        JobDataMap MergedJobDataMap { get; }
        IJobDetail JobDetail { get; }
        CancellationToken CancellationToken { get; }
        object? Result { get; set; }
    }

    public class JobDataMap : Util.StringKeyDirtyFlagMap
    {
    }

    public interface IJobDetail
    {
        JobDataMap JobDataMap { get; }
    }

    public interface ITrigger
    {
    }

    public class JobBuilder
    {
        public static JobBuilder Create<T>() where T : IJob => throw null!;
        public JobBuilder WithIdentity(string name) => this;
        public JobBuilder WithIdentity(string name, string group) => this;
        public JobBuilder WithDescription(string? description) => this;
        public JobBuilder UsingJobData(string key, string? value) => this;
        public JobBuilder UsingJobData(string key, int value) => this;
        public JobBuilder UsingJobData(JobDataMap newJobDataMap) => this;
        public IJobDetail Build() => throw null!;
    }

    public class TriggerBuilder
    {
        public static TriggerBuilder Create() => throw null!;
        public TriggerBuilder StartNow() => this;
        public TriggerBuilder UsingJobData(string key, string value) => this;
        public ITrigger Build() => throw null!;
    }

    public interface IScheduler
    {
        Task<DateTimeOffset> ScheduleJob(IJobDetail jobDetail, ITrigger trigger, CancellationToken cancellationToken = default);
    }

    public class JobExecutionException : Exception
    {
        public JobExecutionException(string msg) : base(msg) { }
        public JobExecutionException(string msg, Exception? cause) : base(msg, cause) { }
    }
}

namespace Quartz.Util
{
    public abstract class StringKeyDirtyFlagMap
    {
        public object? this[string key] { get => null; set { } }
        public void Put(string key, string? value) { }
        public void Put(string key, object? value) { }
        public void Put(string key, int value) { }
        public string? GetString(string key) => null;
        public int GetInt(string key) => 0;
    }
}
