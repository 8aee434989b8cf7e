using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>What the annotations of a finished model say: which entity types have protected members. Shared by all tenants.</summary>
internal sealed class ProtectedModel
{
    private const string RuntimeAnnotation = "GovDataSecurity:Runtime";

    private readonly Dictionary<IReadOnlyEntityType, ProtectedEntity> _entities;

    private ProtectedModel(IModel model)
    {
        Model = model;
        _entities = model.GetEntityTypes()
            .Where(type => type.FindAnnotation(ProtectionAnnotations.DataSet) is not null)
            .Select(type => new ProtectedEntity(type))
            .ToDictionary(entity => (IReadOnlyEntityType)entity.EntityType);
    }

    public IModel Model { get; }

    public IReadOnlyCollection<ProtectedEntity> Entities => _entities.Values;

    /// <summary>What is protected in a model.</summary>
    /// <param name="model">The model of a context.</param>
    /// <param name="context">The name of the context, for the message.</param>
    /// <returns>Always the same object for the same model.</returns>
    /// <exception cref="GovDataSecurityException">The model was built without protection (<see cref="ErrorCode.ModelNotProtected"/>).</exception>
    public static ProtectedModel Of(IModel model, string context)
        => model.FindAnnotation(ProtectionAnnotations.Protected) is null
            ? throw new GovDataSecurityException(ErrorCode.ModelNotProtected, context, context)
            : model.GetOrAddRuntimeAnnotationValue(RuntimeAnnotation, static model => new ProtectedModel(model!), model);

    public static ProtectedModel Of(DbContext context) => Of(context.Model, context.GetType().Name);

    public ProtectedEntity? Find(IReadOnlyTypeBase type) => type is IReadOnlyEntityType entity ? _entities.GetValueOrDefault(entity) : null;
}
