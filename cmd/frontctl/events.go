package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
	"frontline/timeline/fold"
	"frontline/timeline/search"
)

func newEvents(shared *options) *cobra.Command {
	q := eventQuery{}
	cmd := &cobra.Command{
		Use:   "events",
		Short: "Print diplomatic events with what led to them and what came of them",
		Long: "events prints diplomatic events, oldest first, each with the events it goes back to, those that go back to the\n" +
			"same ones, and those that came of it. Conditions of different kinds must all hold; repeated ones are alternatives.\n\n" +
			"--chain prints the whole chain of one event: everything it goes back to and everything that came of it.",
		Example: "  frontctl events --search choe\n" +
			"  frontctl events --search 'actor:PRK after:2024 \"arms transfers\"' --sort relevance\n" +
			"  frontctl events --category summit --format ics > summits.ics\n" +
			"  frontctl events --actor PRK --from 2024-01 --to 2024-06\n" +
			"  frontctl events --chain 2024-01-15-choe-moscow-visit",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := shared.open()
			if err != nil {
				return err
			}
			if err := q.check(s); err != nil {
				return err
			}
			s.speak(q.format)
			if q.chain != "" {
				return failed(q.format.write(cmd.OutOrStdout(), chainRows{session: s, rows: s.chain(q.chain)}))
			}
			for _, hint := range scene.SearchHints(s.ds, q.search, s.words) {
				cmd.PrintErrln(hint)
			}
			found := s.events(q)
			if q.format == formatCalendar {
				return failed(writeCalendar(cmd.OutOrStdout(), found))
			}
			return failed(q.format.write(cmd.OutOrStdout(), eventRows{session: s, rows: found}))
		},
	}
	q.days.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&q.search, "search", "", `words, "phrases" and fields, as in the window: actor:PRK place:moscow after:2024-01`)
	flags.StringVar(&q.sort, "sort", sortTime, "time (oldest first) or relevance (best title for the words of --search first)")
	flags.StringArrayVar(&q.categories, "category", nil, "category, as visit or summit (may be repeated)")
	flags.StringArrayVar(&q.actors, "actor", nil, "actor by code or name, as PRK or EU (may be repeated)")
	flags.StringArrayVar(&q.regions, "region", nil, "region the event is about, by ISO code or name (may be repeated)")
	flags.StringVar(&q.chain, "chain", "", "id of the event whose chain to print")
	for _, other := range []string{"search", "category", "actor", "region", "month", "from", "to", "sort"} {
		cmd.MarkFlagsMutuallyExclusive("chain", other)
	}
	flags.StringVar((*string)(&q.format), "format", string(formatTable), "table, csv, json or ics (a calendar)")
	return cmd
}

// The orders of --sort.
const (
	sortTime      = "time"
	sortRelevance = "relevance"
)

// eventQuery is what was asked for.
type eventQuery struct {
	days       periodFlags
	period     timeline.Period
	search     string
	sort       string
	categories []string
	actors     []string
	regions    []string
	chain      string
	format     format
}

// check turns what was typed into codes, or says what could have been typed.
func (q *eventQuery) check(s *session) error {
	var err error
	if q.period, err = q.days.period(); err != nil {
		return err
	}
	for i, typed := range q.regions {
		if q.regions[i], err = s.regionCode(typed); err != nil {
			return err
		}
	}
	if err := s.codes("--category", q.categories, scene.Categories(s.ds), (*lang.Printer).Category); err != nil {
		return err
	}
	if err := s.codes("--actor", q.actors, scene.Actors(s.ds), (*lang.Printer).Actor); err != nil {
		return err
	}
	if q.chain != "" && s.ds.Event(q.chain) == nil {
		return fmt.Errorf("--chain: there is no event %q, expected an id as `events` prints it", q.chain)
	}
	if q.sort != sortTime && q.sort != sortRelevance {
		return fmt.Errorf("--sort: %q is unknown, expected %s or %s", q.sort, sortTime, sortRelevance)
	}
	if q.format == formatCalendar && q.chain == "" {
		return nil
	}
	return q.format.check()
}

// codes replaces what was typed by the known code that it spells, itself or by its name in any language.
func (s *session) codes(flag string, typed, known []string, name func(*lang.Printer, string) string) error {
	slices.Sort(known)
	for i, text := range typed {
		folded := fold.String(text)
		at := slices.IndexFunc(known, func(code string) bool {
			return fold.String(code) == folded || slices.ContainsFunc(lang.Tags(), func(t lang.Tag) bool {
				return fold.String(name(s.ds.Catalog().Printer(t), code)) == folded
			})
		})
		if at < 0 {
			return fmt.Errorf("%s: %q is unknown, expected one of: %s", flag, text, strings.Join(known, ", "))
		}
		typed[i] = known[at]
	}
	return nil
}

// events returns the events that a query lets through, in the order asked for.
func (s *session) events(q eventQuery) []eventRow {
	var found []eventRow
	order := search.ByTime
	if q.sort == sortRelevance {
		order = search.ByRelevance
	}
	for _, i := range s.ds.Search().Search(search.Parse(q.search), order) {
		e := &s.ds.Events()[i]
		if q.period.Overlaps(e.Period) && anyOf(q.categories, e.Category) && anyOf(q.actors, e.Actors...) &&
			anyOf(q.regions, e.Regions...) {
			found = append(found, s.eventRow(e))
		}
	}
	return found
}

// anyOf reports whether one of the values is wanted; without wishes every value is.
func anyOf(wanted []string, values ...string) bool {
	return len(wanted) == 0 || slices.ContainsFunc(values, func(v string) bool { return slices.Contains(wanted, v) })
}
