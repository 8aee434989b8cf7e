using System.Linq.Expressions;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>A rewritten expression and what it stands for.</summary>
internal readonly record struct Term(Expression Expression, Shape Shape);
