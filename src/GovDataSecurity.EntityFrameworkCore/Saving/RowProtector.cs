using System.Collections;
using GovDataSecurity.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>A row that is about to be saved: finds out which protected members changed, and puts their envelopes and blind indexes into the shadow properties.</summary>
internal sealed class RowProtector
{
    private readonly EntityEntry _entry;
    private readonly string?[] _envelopes;
    private readonly BitArray _stale;
    private readonly object?[] _values;

    /// <summary>Looks at a row.</summary>
    /// <param name="entry">An added, modified or unchanged row.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="GovDataSecurityException">The row has no key, or it isn't known what changed.</exception>
    public RowProtector(EntityEntry entry, ProtectedEntity type)
    {
        _entry = entry;
        Type = type;
        _values = [.. type.Members.Select(member => member.Get(entry.Entity))];
        _envelopes = [.. type.Members.Select(member => (string?)entry.Property(member.Ciphertext.Name).CurrentValue)];
        _stale = new BitArray(type.Members.Count);
        var (before, isOwn) = RowSnapshots.Find(entry.Context, entry.Entity);
        var isWhole = entry.State == EntityState.Added
            || (before is not null && IsAttached(before, isOwn) && AttachedRow.IsWhole(entry) == true);
        for (var i = 0; i < _values.Length; i++)
        {
            _stale[i] = isWhole || (before is null ? IsStale(type.Members[i], _values[i]) : IsStale(i, before));
        }

        IsKnown = before is not null && !HasChanges;
        (Record, Subject) = IsKnown && !IsSaved ? ("", "") : RowKey.Of(entry, type);
    }

    public ProtectedEntity Type { get; }

    public string Record { get; }

    public string Subject { get; }

    public object Row => _entry.Entity;

    /// <summary>Whether the values are those of the last snapshot.</summary>
    public bool IsKnown { get; }

    public bool HasChanges => _stale.HasAnySet();

    public bool IsSaved => _entry.State is EntityState.Added or EntityState.Modified;

    public IEnumerable<ProtectedMember> Changed => Type.Members.Where((_, i) => _stale[i]);

    public KeyScope Scope(string tenant) => new(tenant, Type.DataSet, KeyUse.FieldEncryption, Subject);

    public void Protect(Protection protection, string tenant)
    {
        var snapshot = new RowSnapshot(_values.Length);
        for (var i = 0; i < _values.Length; i++)
        {
            if (_stale[i])
            {
                _envelopes[i] = Write(Type.Members[i], _values[i], protection, tenant);
            }

            snapshot.Set(i, _values[i], _envelopes[i]);
        }

        RowSnapshots.Saved(_entry.Context, _entry.Entity, snapshot);
    }

    // Entity Framework knows no envelope of a row that it did not load itself.
    private bool IsAttached(RowSnapshot before, bool isOwn)
    {
        for (var i = 0; i < _envelopes.Length; i++)
        {
            if (!before.HasEnvelope(i, _envelopes[i]))
            {
                return true;
            }
        }

        return !isOwn;
    }

    private bool IsStale(int member, RowSnapshot before)
        => !before.HasValue(member, _values[member])
            || (!before.HasEnvelope(member, _envelopes[member]) && _entry.Property(Type.Members[member].Ciphertext.Name).IsModified);

    // Attached and never loaded: what stands in the object may be what is stored, or be meant to replace it.
    private bool IsStale(ProtectedMember member, object? value)
    {
        var isEmpty = value is null || (member.ValueType.IsValueType && value.Equals(Activator.CreateInstance(member.ValueType)));
        bool? write = _entry.Property(member.Ciphertext.Name).IsModified ? true
            : isEmpty ? AttachedRow.IsWhole(_entry)
            : IsBlank(value) && AttachedRow.IsWhole(_entry) != true ? null
            : _entry.State == EntityState.Modified ? true : null;
        return write ?? throw new GovDataSecurityException(ErrorCode.RowNotLoaded, member.Entity.Name, member.Name);
    }

    // What an initializer leaves in a row that stands for another one by its key only.
    private static bool IsBlank(object? value) => value is string { Length: 0 } or byte[] { Length: 0 };

    private string? Write(ProtectedMember member, object? value, Protection protection, string tenant)
    {
        var envelope = value is null ? null : protection.Seal(value, member, tenant, Record, Subject);
        _entry.Property(member.Ciphertext.Name).CurrentValue = envelope;
        if (member.Index is { } index)
        {
            _entry.Property(index.Name).CurrentValue = value is null ? null : protection.Search(value, member, tenant);
        }

        return envelope;
    }
}
