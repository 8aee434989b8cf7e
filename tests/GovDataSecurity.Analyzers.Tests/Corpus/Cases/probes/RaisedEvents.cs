using Microsoft.Extensions.Logging;

namespace Gov.Raised;

internal static class Bulletin
{
    public static event Action<string>? Posted;

    public static void Post(string text) => Posted?.Invoke(text);
}

internal sealed class Board
{
    public event Action<string>? Pinned;

    public event Action<int>? Counted;

    public void Pin(string text) => Pinned?.Invoke(text);

    public void Count(int number) => Counted?.Invoke(number);
}

internal sealed class Writer
{
    public void Write(FamilyMember m, Board board)
    {
        Bulletin.Post(m.Address ?? ""); // GDS3001 @bulletin
        board.Pin(m.Phone ?? ""); // GDS3001 @board
        board.Count(m.Version); // clean
    }
}

internal sealed class Wiring(ILogger<Wiring> logger)
{
    public void Wire(Board board)
    {
        Bulletin.Posted += text => logger.LogInformation("{Text}", text); // GDS3001 @bulletin
        board.Pinned += text => logger.LogInformation("{Text}", text); // GDS3001 @board
        board.Counted += number => logger.LogInformation("{Number}", number); // clean
    }
}
