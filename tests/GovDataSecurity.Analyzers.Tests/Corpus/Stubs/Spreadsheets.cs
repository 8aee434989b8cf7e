// NPOI, EPPlus, MiniExcel and CsvHelper.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NPOI.SS.UserModel
{
    public interface ICell
    {
        ICell SetCellValue(string? value);
        ICell SetCellValue(double value);
        string StringCellValue { get; }
    }

    public interface IRow
    {
        ICell CreateCell(int column);
        ICell GetCell(int cellnum);
    }

    public interface ISheet
    {
        IRow CreateRow(int rownum);
        string SheetName { get; }
    }

    public interface IWorkbook : IDisposable
    {
        ISheet CreateSheet(string sheetname);
        void Write(Stream stream, bool leaveOpen = false);
    }
}

namespace NPOI.XSSF.UserModel
{
    using NPOI.SS.UserModel;

    public class XSSFWorkbook : IWorkbook
    {
        public ISheet CreateSheet(string sheetname) => throw null!;
        public void Write(Stream stream, bool leaveOpen = false) { }
        public void Dispose() { }
    }
}

namespace MiniExcelLibs
{
    public static class MiniExcel
    {
        public static int[] SaveAs(string path, object value, bool printHeader = true, string sheetName = "Sheet1") => throw null!;
        public static Task SaveAsAsync(string path, object value, bool printHeader = true, string sheetName = "Sheet1", CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace CsvHelper
{
    public interface IWriter : IDisposable
    {
        void WriteField(string? field);
        void WriteField<T>(T? field);
        void WriteRecord<T>(T? record);
        void WriteRecords<T>(IEnumerable<T> records);
        void NextRecord();
    }

    public class CsvWriter : IWriter
    {
        public CsvWriter(TextWriter writer, CultureInfo culture, bool leaveOpen = false) { }
        public void WriteField(string? field) { }
        public void WriteField<T>(T? field) { }
        public void WriteRecord<T>(T? record) { }
        public void WriteRecords<T>(IEnumerable<T> records) { }
        public void NextRecord() { }
        public void Dispose() { }
    }
}
