package control

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Flaw is a kind of thing wrong with maps that cannot be mended.
type Flaw string

// The flaws, with what Error.What and Error.More say of each.
const (
	Malformed    Flaw = "malformed"    // the file is not as its format wants it; the format, and what is wrong (English)
	CutOff       Flaw = "cut off"      // the file ends too early; its format
	NotGeoJSON   Flaw = "not geojson"  // it is JSON without a type, and so no map
	Incomplete   Flaw = "incomplete"   // the server that wrote it says that it left features out
	OtherGrid    Flaw = "other grid"   // its coordinates are not WGS84 degrees; the name of their system
	NotDegrees   Flaw = "not degrees"  // a position is not longitude and latitude in degrees; the position
	NothingTaken Flaw = "nothing"      // nothing in it is occupied; the rule, and the layers that it has, if the rule is about layers
	Outside      Flaw = "outside"      // none of what it has lies in the regions
	TooLarge     Flaw = "too large"    // more bytes than are read; the limit in MB
	Packed       Flaw = "packed"       // it cannot be unpacked; the format, and what is wrong (English)
	NoMapInside  Flaw = "no map"       // a KMZ file without a map
	TwoInside    Flaw = "two maps"     // a KMZ file with several maps; the names of two
	OtherKind    Flaw = "other kind"   // maps that must not be compared; the kinds of the earlier and the later one
	OtherLayers  Flaw = "layers"       // one of two maps lacks a layer; the layers that the later one lacks, and the earlier one
	ListedKind   Flaw = "listed kind"  // the index says another kind than the map is of; the kind listed, and that of the map
	SameDay      Flaw = "same day"     // two files are of one day and are no layers of one map; the other file, and the day
	IndexEmpty   Flaw = "empty index"  // the index has not even a header
	IndexColumns Flaw = "columns"      // the index lacks a column; the columns that it has
	IndexDay     Flaw = "index day"    // the index has something that is no day; what
	IndexFile    Flaw = "index file"   // the index has something that is no file of the folder; what
	IndexBroken  Flaw = "broken index" // the index is not CSV; what is wrong (English)
)

// Flaws lists all flaws.
func Flaws() []Flaw {
	return []Flaw{
		Malformed, CutOff, NotGeoJSON, Incomplete, OtherGrid, NotDegrees, NothingTaken, Outside, TooLarge, Packed, NoMapInside, TwoInside,
		OtherKind, OtherLayers, ListedKind, SameDay, IndexEmpty, IndexColumns, IndexDay, IndexFile, IndexBroken,
	}
}

// ErrKinds is in every error of the flaws OtherKind, OtherLayers and ListedKind: two maps count different things as occupied.
var ErrKinds = errors.New("the maps are of different kinds")

// Error is one thing wrong with a map or with the list of maps of a folder. Numbers count from 1; 0 is none.
type Error struct {
	Flaw       Flaw
	File       string // as it was named to the reader; empty where it had no name
	Line, Byte int    // of the file, where it is text
	Feature    int    // of the file
	ID         string // its name, where it has one
	Polygon    int    // of the feature
	Ring       int    // of the polygon, 1 being the outer one
	Position   int    // of the ring
	What, More string // see the flaws
}

// Error says in English where and what.
func (e *Error) Error() string {
	text := e.problem()
	if place := e.place(); place != "" {
		text = place + ": " + text
	}
	if e.File != "" {
		text = e.File + ": " + text
	}
	return text
}

// Unwrap gives ErrKinds for the flaws that it stands for.
func (e *Error) Unwrap() error {
	switch e.Flaw {
	case OtherKind, OtherLayers, ListedKind:
		return ErrKinds
	default:
		return nil
	}
}

// place says where in the file it is.
func (e *Error) place() string {
	var parts []string
	if e.Line > 0 {
		line := "line " + strconv.Itoa(e.Line)
		if e.Byte > 0 {
			line += ", byte " + strconv.Itoa(e.Byte)
		}
		parts = append(parts, line)
	}
	if e.Feature > 0 {
		feature := "feature " + strconv.Itoa(e.Feature)
		if e.ID != "" {
			feature += " (" + e.ID + ")"
		}
		parts = append(parts, feature)
	}
	if e.Polygon > 0 {
		parts = append(parts, place(e.Polygon, e.Ring))
	}
	return strings.Join(parts, ": ")
}

// problem says what is wrong, without where.
func (e *Error) problem() string {
	switch e.Flaw {
	case Malformed:
		return e.What + ": " + e.More
	case CutOff:
		return "the " + e.What + " ends too early"
	case NotGeoJSON:
		return "is JSON without a type, expected GeoJSON"
	case Incomplete:
		return "the server left features out (exceededTransferLimit), expected a whole layer"
	case OtherGrid:
		return fmt.Sprintf("crs: %q cannot be read, expected WGS84 degrees", e.What)
	case NotDegrees:
		return fmt.Sprintf("position %d is %s, expected longitude and latitude in degrees", e.Position, e.What)
	case NothingTaken, Outside:
		return e.nothingProblem()
	case TooLarge:
		return "is larger than " + e.What + " MB"
	case Packed:
		return "unpack " + e.What + ": " + e.More
	case NoMapInside:
		return "unpack KMZ: holds no .kml"
	case TwoInside:
		return fmt.Sprintf("unpack KMZ: holds %q and %q, expected one .kml", e.What, e.More)
	default:
		return e.listProblem()
	}
}

// nothingProblem says why nothing in a map is occupied.
func (e *Error) nothingProblem() string {
	if e.Flaw == Outside {
		return "nothing of what is occupied in it lies in the regions"
	}
	text := "nothing in it is occupied by the rule " + e.What
	if e.More != "" {
		text += "; its layers are " + e.More
	}
	return text
}

// listProblem says what is wrong with a list of maps.
func (e *Error) listProblem() string {
	switch e.Flaw {
	case OtherKind:
		return fmt.Sprintf("is of kind %q and the map before it of kind %q, they must not be compared", e.More, e.What)
	case OtherLayers:
		text := "must not be compared with the map before it"
		if e.What != "" {
			text += ", which has a layer " + e.What
		}
		if e.More != "" {
			text += ", which has no layer " + e.More
		}
		return text
	case ListedKind:
		return fmt.Sprintf("is of kind %s and is listed as %s", e.More, e.What)
	case SameDay:
		return fmt.Sprintf("and %s are both of %s, and are not known as layers of one map (a rule layer=NAME,NAME makes them so)",
			e.What, e.More)
	case IndexEmpty:
		return "is empty"
	case IndexColumns:
		return "has the columns " + e.What + ", expected boundary and file"
	case IndexDay:
		return fmt.Sprintf("boundary: %q is not a day, expected YYYY-MM-DD", e.What)
	case IndexFile:
		return fmt.Sprintf("file: %q is not a file of the folder", e.What)
	default:
		return "is not CSV: " + e.What
	}
}

// Errors lists the Errors inside an error, in order.
func Errors(err error) []*Error {
	var all []*Error
	switch e := err.(type) { //nolint:errorlint // walks the tree itself, to find all and not only the first
	case *Error:
		all = append(all, e)
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			all = append(all, Errors(part)...)
		}
	case interface{ Unwrap() error }:
		all = Errors(e.Unwrap())
	}
	return all
}

// Within notes of which file all Errors inside an error are.
func Within(file string, err error) error {
	for _, e := range Errors(err) {
		e.File = file
	}
	return err
}
