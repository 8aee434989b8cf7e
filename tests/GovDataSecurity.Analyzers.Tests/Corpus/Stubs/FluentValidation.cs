using System;
using System.Collections.Generic;

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
}
