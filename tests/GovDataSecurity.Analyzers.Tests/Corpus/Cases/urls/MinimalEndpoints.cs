// 最小 API 与 Blazor 导航。
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Corpus.Urls.MinimalEndpoints;

public sealed record Booking
{
    public int Number { get; init; }
    [PersonName] public required string Visitor { get; init; }
    [PassportNumber] public required string Passport { get; init; }
    [EmailAddress] public required string Email { get; init; }
    public required string Hall { get; init; }
}

public static class BookingEndpoints
{
    public static void MapBookings(this IEndpointRouteBuilder app)
    {
        app.MapPost("/bookings/open", (Booking booking) => Results.Redirect($"/bookings?visitor={booking.Visitor}")); // GDS5005
        app.MapPost("/bookings", (Booking booking) => Results.Redirect($"/bookings/{booking.Number}")); // clean
        app.MapPost("/bookings/created", (Booking booking) => Results.Created($"/bookings/{booking.Number}", booking)); // clean
        app.MapPost("/bookings/passport", (Booking booking) => TypedResults.Created("/passport/" + booking.Passport)); // GDS5005
        app.MapPost("/bookings/route", (Booking booking) => Results.RedirectToRoute("booking", new { mail = booking.Email })); // GDS5005
        app.MapPost("/bookings/hall", (Booking booking) => Results.RedirectToRoute("hall", new { booking.Hall })); // clean
        app.MapGet("/bookings/{number:int}", (int number, HttpResponse response) => // clean
        {
            response.Headers.ETag = number.ToString(); // clean
            return Results.NoContent();
        });
    }

    public static void Open(HttpResponse response, Booking booking)
        => response.Redirect("/bookings" + new QueryBuilder { { "mail", booking.Email } }); // GDS5005

    public static void OpenHall(HttpResponse response, Booking booking)
        => response.Redirect("/bookings" + new QueryBuilder { { "hall", booking.Hall } }); // clean

    public static QueryString Create(Booking booking)
        => QueryString.Create("number", booking.Number.ToString()); // clean
}

public sealed class BookingPage(NavigationManager navigation, HttpClient http)
{
    public void Show(Booking booking)
    {
        navigation.NavigateTo($"/bookings/{booking.Number}"); // clean
        navigation.NavigateTo($"/visitors/{booking.Visitor}"); // GDS5005
        navigation.NavigateTo("/passport?no=" + booking.Passport.Trim()); // GDS5005
        navigation.NavigateTo("/passport?no=" + Mask.As<PassportNumberAttribute>(booking.Passport)); // clean
    }

    public async Task CheckAsync(Booking booking)
    {
        http.DefaultRequestHeaders.Add("X-Visitor", booking.Email); // GDS5005
        http.DefaultRequestHeaders.Add("X-Hall", booking.Hall); // clean
        var template = "/check/{0}/{1}";
        await http.GetAsync(string.Format(template, booking.Hall, booking.Passport)); // GDS5005
        await http.DeleteAsync(string.Format(template, booking.Hall, booking.Number)); // clean
    }
}
