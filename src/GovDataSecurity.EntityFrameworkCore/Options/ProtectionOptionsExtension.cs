using System.Globalization;
using GovDataSecurity.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>What a context was told to use. Only <see cref="Settings"/> shapes models and services; keys and tenant are read from the context when it runs.</summary>
internal sealed record ProtectionOptionsExtension : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;
    private IDbContextOptionsExtension? _provider;

    public KeyRing? Ring { get; init; }

    public Func<DbContext, string>? Tenant { get; init; }

    public IAuditTrail? Trail { get; init; }

    public IPurposeContext? Purpose { get; init; }

    public TimeProvider? Time { get; init; }

    public ProtectionSettings Settings { get; init; } = new();

    public DbContextOptionsExtensionInfo Info => ReferenceEquals(_info?.Extension, this) ? _info! : _info = new ProtectionInfo(this);

    public void Validate(IDbContextOptions options)
    {
        if (options.FindExtension<CoreOptionsExtension>() is { InternalServiceProvider: not null })
        {
            // Entity Framework would then skip ApplyServices, and rows would be stored in the clear.
            throw new GovDataSecurityException(ErrorCode.NotConfigured, "UseGovDataSecurity + UseInternalServiceProvider");
        }

        _provider = options.Extensions.FirstOrDefault(extension => extension.Info.IsDatabaseProvider);
    }

    public void ApplyServices(IServiceCollection services)
    {
        // What is decorated below must be there; the provider adds nothing twice when its turn comes.
        if (services.All(service => service.ServiceType != typeof(IQueryTranslationPreprocessorFactory)))
        {
            _provider?.ApplyServices(services);
        }

        new EntityFrameworkServicesBuilder(services).TryAdd<IConventionSetPlugin, ProtectionConventionPlugin>();
        services.AddSingleton(Settings);
        services.AddSingleton<ISingletonInterceptor, OpeningInterceptor>();
        services.AddSingleton<IInterceptor, ProtectingInterceptor>();
        services.AddSingleton<IInterceptor, BulkAuditInterceptor>();
        Decorate<IQueryTranslationPreprocessorFactory>(services, (provider, inner)
            => new ProtectedQueryPreprocessorFactory(inner, provider.GetRequiredService<QueryTranslationPreprocessorDependencies>()));
        Decorate<IDatabase>(services, (provider, inner) => new ProtectedDatabase(inner, provider.GetRequiredService<ICurrentDbContext>()));
        Decorate<IModelCacheKeyFactory>(services, (_, inner) => new ProtectedModelCacheKeyFactory(inner, Settings));
    }

    private static void Decorate<TService>(IServiceCollection services, Func<IServiceProvider, TService, TService> decorate)
        where TService : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(TService)) is not { } original)
        {
            throw new GovDataSecurityException(ErrorCode.NotConfigured, typeof(TService).Name);
        }

        services.Remove(original);
        services.Add(new ServiceDescriptor(typeof(TService), provider => decorate(provider, (TService)Create(provider, original)), original.Lifetime));
    }

    private static object Create(IServiceProvider provider, ServiceDescriptor service)
        => service.ImplementationInstance ?? service.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);

    private sealed class ProtectionInfo(ProtectionOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "GovDataSecurity ";

        private string Signature => ((ProtectionOptionsExtension)Extension).Settings.Signature;

        public override int GetServiceProviderHashCode() => Signature.GetHashCode(StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ProtectionInfo info && info.Signature == Signature;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
            => debugInfo["GovDataSecurity"] = GetServiceProviderHashCode().ToString(CultureInfo.InvariantCulture);
    }
}
