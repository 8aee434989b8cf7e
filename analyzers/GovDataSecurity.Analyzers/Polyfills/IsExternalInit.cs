#pragma warning disable IDE0130 // The compiler looks it up by this name, and netstandard2.0 lacks it.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
