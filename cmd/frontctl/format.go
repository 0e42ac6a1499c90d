package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// format is how rows are written: a table or list for people, CSV or JSON for programs.
type format string

const (
	formatTable format = "table"
	formatCSV   format = "csv"
	formatJSON  format = "json"

	formatCalendar format = "ics" // events alone
)

func (f *format) add(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(f), "format", string(formatTable), "table, csv or json")
}

func (f *format) check() error {
	switch *f {
	case formatTable, formatCSV, formatJSON:
		return nil
	default:
		return fmt.Errorf("--format: %q is unknown, expected table, csv or json", string(*f))
	}
}

// rows can be written in every format.
type rows interface {
	text(w *bufio.Writer) // an error of w shows in its Flush
	records() [][]string
	values() any
}

func (f *format) write(w io.Writer, r rows) error {
	out := bufio.NewWriter(w)
	switch *f {
	case formatCSV:
		if err := csv.NewWriter(out).WriteAll(r.records()); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	case formatJSON:
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(r.values()); err != nil {
			return fmt.Errorf("write JSON: %w", err)
		}
	default:
		r.text(out)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// number writes a number for programs: a point, no groups, at most three decimals; nothing for nil.
func number(v *float64) string { return plain(v, 3) }

// part writes a part of one for programs, with as many decimals as a percentage of number has.
func part(v *float64) string { return plain(v, 5) }

func plain(v *float64, decimals int) string {
	if v == nil {
		return ""
	}
	text := strings.TrimRight(strconv.FormatFloat(*v, 'f', decimals, 64), "0")
	return strings.TrimSuffix(text, ".")
}

// writeTable aligns columns: those whose heading is marked with a leading ">" on the right, the others on the left. The last
// column is not padded. text/tabwriter can align all columns on one side only.
func writeTable(w *bufio.Writer, heading []string, lines [][]string) {
	right := make([]bool, len(heading))
	first := make([]string, len(heading))
	for i, text := range heading {
		first[i], right[i] = strings.CutPrefix(text, ">")
	}
	lines = append([][]string{first}, lines...)
	width := make([]int, len(heading))
	for _, line := range lines {
		for i, text := range line {
			width[i] = max(width[i], utf8.RuneCountInString(text))
		}
	}
	for _, line := range lines {
		var out strings.Builder
		for i, text := range line {
			padding := strings.Repeat(" ", width[i]-utf8.RuneCountInString(text))
			if right[i] {
				text = padding + text
			} else {
				text += padding
			}
			out.WriteString(text + "  ")
		}
		fmt.Fprintln(w, strings.TrimRight(out.String(), " "))
	}
}
