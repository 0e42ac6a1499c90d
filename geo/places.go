package geo

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// Ranks is the number of ranks that a place can have: 1 is shown from the widest zoom, 5 only when near.
const Ranks = 5

// placeColumns is the header of a file of places.
func placeColumns() []string {
	return []string{"name_en", "name_uk", "lat", "lon", "region", "rank", "capital"}
}

// ReadPlaces reads a CSV file of towns with the columns name_en, name_uk, lat, lon (WGS84 degrees), region, rank (1 to 5)
// and capital (yes or no), in any order. known says whether a region code exists; nil takes every well-formed one. It
// returns the good rows in the order of the file, and all problems joined, each a *FeatureError; nil when there is none.
func ReadPlaces(r io.Reader, known func(region string) bool) ([]Place, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read places: %w", err)
	}
	rows := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("read places: %w", notCSV(1, err))
	}
	if err := checkHeader(header); err != nil {
		return nil, fmt.Errorf("read places: %w", err)
	}
	var places []Place
	var all []error
	for number := 1; ; number++ {
		fields, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return places, errors.Join(all...)
		}
		if err != nil {
			return places, errors.Join(append(all, notCSV(0, err))...)
		}
		line, _ := rows.FieldPos(0)
		row := placeRow{problems: problems{line: line, feature: number}, header: header, fields: fields}
		place := row.place(known)
		if len(row.found) > 0 {
			all = append(all, row.found...)
			continue
		}
		places = append(places, place)
	}
}

// notCSV says where a file stops being CSV.
func notCSV(line int, err error) error {
	if parse := new(csv.ParseError); errors.As(err, &parse) {
		line, err = parse.Line, parse.Err
	}
	return &FeatureError{Line: line, Field: "row", Problem: say("is not CSV: %s", err), Want: say("comma-separated values")}
}

func checkHeader(header []string) error {
	var all []error
	for _, name := range placeColumns() {
		if !slices.Contains(header, name) {
			all = append(all, &FeatureError{
				Line: 1, Field: name, Problem: say("is not among the columns"), Want: Phrase{Form: strings.Join(placeColumns(), ",")},
			})
		}
	}
	return errors.Join(all...)
}

// placeRow is a row that is looked at column by column.
type placeRow struct {
	problems
	header, fields []string
}

func (r *placeRow) place(known func(string) bool) Place {
	p := Place{Name: Name{En: r.text("name_en")}}
	r.id = p.Name.En
	p.Name.Uk = r.text("name_uk")
	const maxLat, maxLon = 90, 180
	p.At = orb.Point{r.number("lon", maxLon), r.number("lat", maxLat)}
	p.Region = r.text("region")
	switch {
	case p.Region == "":
	case !isRegionCode(p.Region):
		r.add("region", p.Region, say("is not a code"), say("an ISO 3166-2 code such as UA-14"))
	case known != nil && !known(p.Region):
		r.add("region", p.Region, say("is not among the regions"), say("the code of a region"))
	}
	rank := r.text("rank")
	var err error
	if p.Rank, err = strconv.Atoi(rank); rank != "" && (err != nil || p.Rank < 1 || p.Rank > Ranks) {
		r.add("rank", rank, say("is not a rank"), say("1 to 5"))
	}
	switch capital := r.text("capital"); capital {
	case "yes":
		p.Capital = true
	case "no", "":
	default:
		r.add("capital", capital, say("is neither yes nor no"), say("yes or no"))
	}
	return p
}

// text is a column that must have something in it.
func (r *placeRow) text(name string) string {
	i := slices.Index(r.header, name)
	if i < 0 || i >= len(r.fields) || strings.TrimSpace(r.fields[i]) == "" {
		r.add(name, "", say("is empty"), say("a value"))
		return ""
	}
	return strings.TrimSpace(r.fields[i])
}

// number is a column that must be an angle in degrees between -most and most.
func (r *placeRow) number(name string, most float64) float64 {
	s := r.text(name)
	v, err := strconv.ParseFloat(s, 64)
	if s != "" && (err != nil || !(v >= -most && v <= most)) {
		r.add(name, s, say("is not an angle"), say("degrees from %g to %g with a decimal point", -most, most))
	}
	return v
}
