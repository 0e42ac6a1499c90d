package timeline

// Fault is a kind of problem, for those who say it in another language than Error does. Most problems are of cells that are not as
// their column wants them, and have none.
type Fault string

// The faults of files of events, tables and others.
const (
	NoFault       Fault = ""               // what stands in the cell is not as its column wants it
	ColumnMissing Fault = "column.missing" // Column is not in the header
	ColumnUnknown Fault = "column.unknown" // Column is none of the file's
	ColumnTwice   Fault = "column.twice"
	RowWidth      Fault = "row.width"  // other fields than the header has
	RowQuotes     Fault = "row.quotes" // quotation marks that do not fit together
	FileTabs      Fault = "file.tabs"
	FileLong      Fault = "file.long" // it was not read beyond Line
	FileForm      Fault = "file.form" // it is not of its format from Line on
	NotAText      Fault = "cell.text"
	NotANumber    Fault = "cell.number"
	NotAList      Fault = "cell.list"
	NotAMoment    Fault = "calendar.moment" // neither a day nor a time as calendars write them
	NotADuration  Fault = "calendar.duration"
	Repeats       Fault = "calendar.repeats"
)

// Faults lists all but NoFault.
func Faults() []Fault {
	return []Fault{
		ColumnMissing, ColumnUnknown, ColumnTwice, RowWidth, RowQuotes, FileTabs, FileLong, FileForm,
		NotAText, NotANumber, NotAList, NotAMoment, NotADuration, Repeats,
	}
}
