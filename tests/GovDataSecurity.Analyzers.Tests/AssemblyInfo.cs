[assembly: TestFramework("GovDataSecurity.Analyzers.Testing.CountingTestFramework", "GovDataSecurity.Analyzers.Testing")]
