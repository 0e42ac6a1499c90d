package main

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"frontline/timeline"
)

// periodFlags choose days: --month, or --from and --to, each of which may be left out.
type periodFlags struct{ month, from, to string }

func (f *periodFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.month, "month", "", "one month, as 2024-07")
	flags.StringVar(&f.from, "from", "", "first month or day, as 2024-07 or 2024-07-15")
	flags.StringVar(&f.to, "to", "", "last month or day, included")
	cmd.MarkFlagsMutuallyExclusive("month", "from")
	cmd.MarkFlagsMutuallyExclusive("month", "to")
}

// period returns the days asked for; without any flag that is every day there is.
func (f *periodFlags) period() (timeline.Period, error) {
	all := timeline.Period{Start: math.MinInt32, End: math.MaxInt32}
	if f.month != "" {
		month, err := timeline.ParseMonth(f.month)
		if err != nil {
			return all, fmt.Errorf("--month: %w", err)
		}
		return month.Period(), nil
	}
	if f.from != "" {
		p, err := parseDays(f.from)
		if err != nil {
			return all, fmt.Errorf("--from: %w", err)
		}
		all.Start = p.Start
	}
	if f.to != "" {
		p, err := parseDays(f.to)
		if err != nil {
			return all, fmt.Errorf("--to: %w", err)
		}
		all.End = p.End
	}
	if all.Start >= all.End {
		return all, fmt.Errorf("--to: %s lies before --from %s", f.to, f.from)
	}
	return all, nil
}

// parseDays reads a month or a day as the days it stands for.
func parseDays(text string) (timeline.Period, error) {
	if month, err := timeline.ParseMonth(text); err == nil {
		return month.Period(), nil
	}
	day, err := timeline.ParseDay(text)
	if err != nil {
		return timeline.Period{}, fmt.Errorf("%q is neither a month nor a day, expected YYYY-MM or YYYY-MM-DD", text)
	}
	return timeline.Period{Start: day, End: day + 1}, nil
}
