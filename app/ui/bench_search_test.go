package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"frontline/app/lang"
)

// BenchmarkSearchTyped types words into the search field with a hundred thousand events and the list of them in view. ms/key is how
// long the UI goroutine is held up by a key.
func BenchmarkSearchTyped(b *testing.B) {
	a := test.NewApp()
	defer a.Quit()
	w, err := newTestWindow(a)
	if err != nil {
		b.Fatal(err)
	}
	folder := b.TempDir()
	writeManyEvents(b, folder, 100_000)
	beside := &besideExec{}
	w.exec, w.folder = beside, b.TempDir()
	if err := w.begin(Options{Lang: lang.English, Month: 24294, Data: folder}); err != nil {
		b.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1280, 720))
	w.find()
	w.ds.Search()
	longest, total, keys := time.Duration(0), time.Duration(0), 0
	for b.Loop() {
		for _, text := range []string{"e", "ev", "eve", "even", "event 7", "event 77", ""} {
			begin := time.Now()
			beside.took = 0
			w.search.Field().SetText(text)
			took := time.Since(begin) - beside.took
			total += took
			longest = max(longest, took)
			keys++
		}
	}
	b.ReportMetric(float64(total.Microseconds())/1000/float64(keys), "ms/key")
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms-longest")
}

// besideExec does the work at once and counts how long that took: in the window it is done on another goroutine.
type besideExec struct{ took time.Duration }

// Run implements view.Executor.
func (e *besideExec) Run(work, done func()) {
	begin := time.Now()
	work()
	e.took += time.Since(begin)
	done()
}

// writeManyEvents writes a folder of data with so many events over four and a half years, links for half of them.
func writeManyEvents(tb testing.TB, folder string, count int) {
	tb.Helper()
	var out strings.Builder
	out.WriteString("id,date,end_date,title,summary,category,actors,place,lat,lon,regions,links,sources\n")
	begin := time.Date(2022, 2, 1, 0, 0, 0, 0, time.UTC)
	categories, actors := []string{"summit", "visit", "call", "statement", "agreement"}, []string{"USA", "RUS", "UKR", "CHN", "DEU"}
	const days = 1640
	for i := range count {
		link := ""
		if i%2 == 1 {
			link = fmt.Sprintf("follows:e%06d", i*7919%i)
		}
		day := begin.AddDate(0, 0, i*days/count).Format(time.DateOnly)
		fmt.Fprintf(&out, "e%06d,%s,,Synthetic event number %d,Made for a measurement,%s,%s;PRK,Moscow,55.75,37.62,,%s,https://example.org/%d\n",
			i, day, i, categories[i*7%5], actors[i*3%5], link, i)
	}
	if err := os.WriteFile(filepath.Join(folder, "events.csv"), []byte(out.String()), 0o600); err != nil {
		tb.Fatal(err)
	}
}
