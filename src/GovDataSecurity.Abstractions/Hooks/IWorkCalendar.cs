namespace GovDataSecurity;

/// <summary>Which days are working days, with public holidays and make-up days as the State Council announces them every year.</summary>
public interface IWorkCalendar
{
    /// <summary>Whether a day is a working day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns><see langword="true"/> for a working day.</returns>
    /// <exception cref="GovDataSecurityException">The calendar of that year is not known; nothing is guessed.</exception>
    bool IsWorkday(int year, int month, int day);
}
