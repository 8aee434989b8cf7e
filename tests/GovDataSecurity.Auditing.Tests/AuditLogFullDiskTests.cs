using System.Diagnostics;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditLogFullDiskTests(ITestOutputHelper output)
{
    [Fact]
    public void Begin_OnAFullDisk_IsRefusedAndGoesOnWhenThereIsSpace()
    {
        using var folder = new TempFolder();
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !Mount(folder.Path))
        {
            output.WriteLine("skipped: cannot mount a small disk here");
            return;
        }

        try
        {
            FillAndGoOn(folder);
        }
        finally
        {
            Run("umount", folder.Path);
        }
    }

    private static void FillAndGoOn(TempFolder folder)
    {
        using var log = AuditLog.Open(Logs.Options(folder, DurableStore.Instance));
        log.Write(10);
        log.Flush();
        Fill(folder["filler"]);
        var begun = new List<IAuditOperation>();
        var refusal = Record.Exception(() =>
        {
            while (begun.Count < 5000)
            {
                begun.Add(log.Begin(Logs.Intent));
            }
        });
        Assert.Equal(ErrorCode.AuditNotWritable, Assert.IsType<GovDataSecurityException>(refusal).Code);
        Assert.True(begun.Count > 100);

        // The space for the outcomes was set aside when the operations began.
        begun.ForEach(o => o.Dispose());
        Assert.Equal(ErrorCode.AuditNotWritable, Assert.Throws<GovDataSecurityException>(log.Flush).Code);
        var full = Logs.Verify(folder);
        Assert.Equal([], full.Findings);
        Assert.Equal([AuditFindingCode.UncommittedTail], full.Warnings.Select(w => w.Code));

        File.Delete(folder["filler"]);
        log.Write(5);
        log.Flush();
        var verification = Logs.Verify(folder);
        Assert.Equal([], verification.Findings);
        Assert.Equal([], verification.Warnings);
        Assert.Equal((ulong)(30 + (2 * begun.Count)), verification.Size);
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        for (var size = 1 << 16; size > 0; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                continue;
            }
        }
    }

    private static bool Mount(string path) => Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
