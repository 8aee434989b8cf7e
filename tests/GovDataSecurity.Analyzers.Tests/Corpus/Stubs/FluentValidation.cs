using System;
using System.Collections.Generic;
using System.Linq.Expressions;

namespace FluentValidation
{
    using FluentValidation.Results;

    public class ValidationException : Exception
    {
        public ValidationException(string message) : base(message) { }
        public ValidationException(IEnumerable<ValidationFailure> errors) { }
        public ValidationException(string message, IEnumerable<ValidationFailure> errors) : base(message) { }
    }

    public class ValidationContext<T>
    {
        public T InstanceToValidate => throw null!;
        public void AddFailure(ValidationFailure failure) { }
        public void AddFailure(string propertyName, string errorMessage) { }
        public void AddFailure(string errorMessage) { }
    }

    public interface IValidator<in T>
    {
        ValidationResult Validate(T instance);
    }

    public abstract class AbstractValidator<T> : IValidator<T>
    {
        public IRuleBuilderInitial<T, TProperty> RuleFor<TProperty>(Expression<Func<T, TProperty>> expression) => throw null!;
        public ValidationResult Validate(T instance) => throw null!;
    }

    public interface IRuleBuilder<T, out TProperty>
    {
    }

    public interface IRuleBuilderInitial<T, out TProperty> : IRuleBuilder<T, TProperty>
    {
    }

    public interface IRuleBuilderOptions<T, out TProperty> : IRuleBuilder<T, TProperty>
    {
    }

    public static class DefaultValidatorExtensions
    {
        public static IRuleBuilderOptions<T, TProperty> NotEmpty<T, TProperty>(this IRuleBuilder<T, TProperty> ruleBuilder) => throw null!;
        public static IRuleBuilderOptions<T, string> Length<T>(this IRuleBuilder<T, string> ruleBuilder, int exactLength) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> Must<T, TProperty>(this IRuleBuilder<T, TProperty> ruleBuilder, Func<TProperty, bool> predicate) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> Custom<T, TProperty>(this IRuleBuilder<T, TProperty> ruleBuilder, Action<TProperty, ValidationContext<T>> action) => throw null!;
    }

    public static class DefaultValidatorOptions
    {
        public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string errorMessage) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, string> messageProvider) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, TProperty, string> messageProvider) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> WithName<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string overridePropertyName) => throw null!;
        public static IRuleBuilderOptions<T, TProperty> WithState<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, object> stateProvider) => throw null!;
    }
}

namespace FluentValidation.Results
{
    [Serializable]
    public class ValidationFailure
    {
        public ValidationFailure() { }
        public ValidationFailure(string propertyName, string errorMessage) { }
        public ValidationFailure(string propertyName, string errorMessage, object attemptedValue) { }
        public string PropertyName { get; set; } = "";
        public string ErrorMessage { get; set; } = "";
        public object? AttemptedValue { get; set; }
        public object? CustomState { get; set; }
    }

    public class ValidationResult
    {
        public bool IsValid => true;
        public List<ValidationFailure> Errors { get; set; } = [];
    }
}
