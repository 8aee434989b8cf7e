using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Opens the envelopes of a row, with its key, when Entity Framework has made the object for it.</summary>
internal sealed class OpeningInterceptor : IMaterializationInterceptor
{
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (ProtectedModel.Of(materializationData.EntityType.Model, materializationData.Context.GetType().Name).Find(materializationData.EntityType) is { } type)
        {
            Open(materializationData, type, entity);
        }

        return entity;
    }

    private static void Open(MaterializationInterceptionData data, ProtectedEntity type, object entity)
    {
        var protection = Protection.For(data.Context);
        var tenant = protection.Tenant;
        var record = RecordText.Join([.. type.Key.Select(part => RecordText.Of(data.GetPropertyValue(part), part))]) ?? "";
        var subject = type.Subject is { } property ? RecordText.Of(data.GetPropertyValue(property), property) ?? "" : record;
        var snapshot = new RowSnapshot(type.Members.Count);
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            var envelope = data.GetPropertyValue<string?>(member.Ciphertext);
            var value = envelope is null ? null : protection.Open(envelope, member, tenant, record, subject);
            if (value is null && member.MemberType == member.ValueType && member.MemberType.IsValueType)
            {
                // A required value is not there: somebody emptied the column.
                throw new GovDataSecurityException(ErrorCode.ValueUnprotected, member.FullName);
            }

            member.Set(entity, value);
            snapshot.Set(i, value, envelope);
        }

        RowSnapshots.Loaded(data.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll ? data.Context : null, entity, snapshot);
    }
}
