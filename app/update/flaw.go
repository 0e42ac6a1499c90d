package update

import (
	"errors"
	"fmt"
)

// ErrNoDay says that the name of a map does not tell of which day it is.
var ErrNoDay = errors.New("the name has no day")

// ErrNoDate says that what was given is not a day.
var ErrNoDate = errors.New("is not a day, expected YYYY-MM-DD")

// ErrDays says that the files of a map are of two days.
var ErrDays = errors.New("is of another day than the file before it")

// ErrNoLayers says that several files are not known as layers of one map.
var ErrNoLayers = errors.New("is not known as one of several layers of a map (a rule layer=NAME,NAME makes it so)")

// Flaw is a kind of reason for which a map is not added.
type Flaw string

// The flaws, with what Error.What and Error.More say of each.
const (
	NotFolder  Flaw = "no folder"   // there is no such folder
	Taken      Flaw = "taken"       // the folder has a file of that name; the name
	NotNewer   Flaw = "not newer"   // the folder has a map of that day or a later one; the day asked for, and that map
	Gap        Flaw = "gap"         // areas.csv ends on another day than the newest map before; both days
	TableWrong Flaw = "wrong table" // areas.csv cannot be read; what is wrong (English)
)

// Flaws lists all flaws.
func Flaws() []Flaw { return []Flaw{NotFolder, Taken, NotNewer, Gap, TableWrong} }

// Error is why a map is not added to a folder.
type Error struct {
	Flaw       Flaw
	Folder     string
	What, More string // see the flaws
	Err        error  // beneath it; may be nil
}

// Error says in English what is wrong with which folder.
func (e *Error) Error() string {
	text := "update " + e.Folder + ": "
	switch e.Flaw {
	case NotFolder:
		return text + "is not a folder"
	case Taken:
		return text + "there is a file " + e.What + " already"
	case NotNewer:
		return text + fmt.Sprintf("the map of %s is not newer than %s", e.What, e.More)
	case Gap:
		return text + fmt.Sprintf("%s ends on %s, and the newest map before is of %s: frontctl areas makes the whole table again",
			areasFile, e.What, e.More)
	default:
		return text + areasFile + ": " + e.What
	}
}

// Unwrap gives what it rests on.
func (e *Error) Unwrap() error { return e.Err }
