namespace GovDataSecurity.Destruction;

/// <summary>All places that hold data of subjects, taken together.</summary>
internal sealed class Places(IReadOnlyList<IDestructionTarget> targets)
{
    public async ValueTask<DestructionSubject?> ResolveAsync(Type type, Guid id, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            if (await target.ResolveAsync(type, id, cancellationToken).ConfigureAwait(false) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<LocationCount>> CountAsync(IReadOnlyList<DestructionSubject> subjects, CancellationToken cancellationToken)
    {
        var counts = new List<LocationCount>();
        foreach (var target in targets)
        {
            long records = 0;
            long persons = 0;
            foreach (var dataSets in subjects.GroupBy(subject => subject.Subject, StringComparer.Ordinal))
            {
                // The same persons stand in every data set of a subject.
                long most = 0;
                foreach (var subject in dataSets)
                {
                    var count = await target.CountAsync(subject, cancellationToken).ConfigureAwait(false);
                    if (count.Records < 0 || count.Persons < 0)
                    {
                        throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, target.Location, "< 0");
                    }

                    records = checked(records + count.Records);
                    most = Math.Max(most, count.Persons);
                }

                persons = checked(persons + most);
            }

            counts.Add(new LocationCount { Location = target.Location, Records = records, Persons = persons });
        }

        return counts;
    }

    public async Task<IReadOnlyList<ProtectedSample>> SampleAsync(IReadOnlyList<DestructionSubject> subjects, int limitPerPlace, CancellationToken cancellationToken)
    {
        var samples = new List<ProtectedSample>();
        foreach (var target in targets)
        {
            foreach (var subject in subjects)
            {
                samples.AddRange(await target.SampleAsync(subject, limitPerPlace, cancellationToken).ConfigureAwait(false));
            }
        }

        return samples;
    }

    /// <summary>Deletes the subjects everywhere. A place that fails doesn't keep the others from being cleared.</summary>
    /// <exception cref="GovDataSecurityException">A place failed or still holds records (<see cref="ErrorCode.DestructionIncomplete"/>).</exception>
    public async Task<IReadOnlyList<LocationDeletion>> DeleteAsync(IReadOnlyList<DestructionSubject> subjects, AuditCode order, CancellationToken cancellationToken)
    {
        var deletions = new List<LocationDeletion>();
        var failures = new List<string>();
        foreach (var target in targets)
        {
            try
            {
                deletions.Add(new LocationDeletion { Location = target.Location, Records = await DeleteAsync(target, subjects, cancellationToken).ConfigureAwait(false) });
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Only the kind of the failure is passed on: the message of a foreign exception may hold a value of the data.
                failures.Add($"{target.Location}: {e.GetType().Name}");
            }
        }

        return failures.Count == 0
            ? deletions
            : throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, $"{order} ({string.Join(", ", failures)})", failures.Count, targets.Count);
    }

    private static async ValueTask<long> DeleteAsync(IDestructionTarget target, IReadOnlyList<DestructionSubject> subjects, CancellationToken cancellationToken)
    {
        long records = 0;
        foreach (var subject in subjects)
        {
            records += await target.DeleteAsync(subject, cancellationToken).ConfigureAwait(false);
            if (await target.CountAsync(subject, cancellationToken).ConfigureAwait(false) is { Records: not 0 })
            {
                throw new InvalidOperationException("Records are left.");
            }
        }

        return records;
    }
}
