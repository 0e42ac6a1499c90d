package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"frontline/timeline"
	"frontline/timeline/fold"
)

func newFigures(shared *options) *cobra.Command {
	q := figureQuery{}
	cmd := &cobra.Command{
		Use:   "figures",
		Short: "Print areas: what the maps say, and what was published",
		Long: "figures prints the areas that the sources' maps give for each month, and the figures that newspapers,\n" +
			"institutes and ministries published, each with its source. Per day and share are computed here, not stored.\n\n" +
			"A published figure belongs to the days asked for when the last day of its period does. Regions of which a map\n" +
			"says that nothing changed are left out unless --region names them. Without days everything is printed.",
		Example: "  frontctl figures --month 2024-07\n" +
			"  frontctl figures --source AFP --from 2023-01 --to 2024-07\n" +
			"  frontctl figures --month 2024-05 --source deepstate --region UA --measure gained\n" +
			"  frontctl figures --from 2024-01 --to 2024-07 --sum --format csv",
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
			return failed(q.format.write(cmd.OutOrStdout(), figureRows{session: s, rows: s.figures(q)}))
		},
	}
	q.days.add(cmd)
	flags := cmd.Flags()
	flags.StringArrayVar(&q.regions, "region", nil, "region by ISO code or name, UA for the country (may be repeated)")
	flags.StringArrayVar(&q.sources, "source", nil, "source or publisher, as deepstate, isw or AFP (may be repeated)")
	flags.StringArrayVar(&q.measures, "measure", nil,
		"gained, lost, net, occupied, or a publisher's word: "+strings.Join(timeline.PublishedMeasures(), ", "))
	flags.BoolVar(&q.sum, "sum", false, "add the months of each map into one row")
	q.format.add(cmd)
	return cmd
}

// figureQuery is what was asked for.
type figureQuery struct {
	days     periodFlags
	period   timeline.Period
	regions  []string // ISO codes after check
	sources  []string // folded after check
	measures []string
	sum      bool
	format   format
}

func storedMeasures() []timeline.Measure {
	return []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Net, timeline.Occupied}
}

// check turns what was typed into codes, or says what could have been typed.
func (q *figureQuery) check(s *session) error {
	var err error
	if q.period, err = q.days.period(); err != nil {
		return err
	}
	for i, typed := range q.regions {
		if q.regions[i], err = s.regionCode(typed); err != nil {
			return err
		}
	}
	known := s.sourceNames()
	for i, typed := range q.sources {
		q.sources[i] = fold.String(typed)
		if !slices.ContainsFunc(known, func(name string) bool { return fold.String(name) == q.sources[i] }) {
			return fmt.Errorf("--source: %q is unknown, expected one of: %s", typed, strings.Join(known, ", "))
		}
	}
	for _, m := range q.measures {
		if !slices.Contains(storedMeasures(), timeline.Measure(m)) && !slices.Contains(timeline.PublishedMeasures(), m) {
			return fmt.Errorf("--measure: %q is unknown, expected gained, lost, net, occupied, seized or retaken "+
				"(per day and share are columns of every row)", m)
		}
	}
	return q.format.check()
}

// wantsMap reports whether a measure of the maps was asked for; wantsPublished the same of publishers' words. Each of the
// two finds the other's word for the same thing.
func (q *figureQuery) wantsMap(m timeline.Measure) bool {
	words := map[timeline.Measure]string{timeline.Gained: timeline.PublishedSeized, timeline.Lost: timeline.PublishedRetaken}
	return len(q.measures) == 0 || slices.Contains(q.measures, string(m)) || slices.Contains(q.measures, words[m])
}

func (q *figureQuery) wantsPublished(word string) bool {
	measures := map[string]timeline.Measure{
		timeline.PublishedSeized: timeline.Gained, timeline.PublishedRetaken: timeline.Lost,
	}
	return len(q.measures) == 0 || slices.Contains(q.measures, word) || slices.Contains(q.measures, string(measures[word]))
}

func (q *figureQuery) wantsSource(names ...string) bool {
	return len(q.sources) == 0 ||
		slices.ContainsFunc(names, func(name string) bool { return slices.Contains(q.sources, fold.String(name)) })
}

// regionCode finds a region by its code or its name in either language.
func (s *session) regionCode(typed string) (string, error) {
	folded := fold.String(typed)
	switch folded {
	case fold.String(timeline.Country), "ukraine", fold.String("Україна"):
		return timeline.Country, nil
	case fold.String(timeline.Kursk):
		return timeline.Kursk, nil
	}
	for _, r := range s.ds.Regions() {
		for _, name := range []string{r.Code, r.Name.En, r.Name.Uk, strings.TrimSuffix(r.Name.En, " Oblast")} {
			if fold.String(name) == folded {
				return r.Code, nil
			}
		}
	}
	return "", fmt.Errorf("--region: %q is unknown, expected an ISO 3166-2 code such as UA-14, a region's name, or UA", typed)
}

// regionName names a region in the session's language.
func (s *session) regionName(code string) string {
	switch code {
	case timeline.Country:
		return s.words.T("ctl.country")
	case timeline.Kursk:
		return s.words.T("ctl.kursk")
	}
	if r, ok := s.ds.Region(code); ok {
		return s.words.Name(r.Name)
	}
	return code
}

// sourceNames lists what --source understands: the ids of the maps, then the publishers by name.
func (s *session) sourceNames() []string {
	var names []string
	for _, source := range s.ds.MapSources() {
		names = append(names, source.ID)
	}
	for _, r := range s.ds.Reports() {
		if !slices.Contains(names, r.Publisher) {
			names = append(names, r.Publisher)
		}
	}
	return names
}
