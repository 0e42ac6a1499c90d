//go:build benchwindow

package main

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

// writeEvents writes a folder of data with so many events over four and a half years, a link for half of them.
func writeEvents(folder string, count int) error {
	f, err := os.Create(filepath.Join(folder, "events.csv"))
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	w := csv.NewWriter(f)
	random := rand.New(rand.NewPCG(1, 2))
	categories := []string{"summit", "visit", "call", "statement", "agreement"}
	actors := []string{"USA", "RUS", "UKR", "CHN", "DEU", "FRA", "GBR", "TUR"}
	_ = w.Write([]string{
		"id", "date", "end_date", "title", "summary", "category", "actors", "place", "lat", "lon", "regions", "links", "sources",
	})
	begin := time.Date(2022, 2, 1, 0, 0, 0, 0, time.UTC)
	const days = 1640
	for i := range count {
		link := ""
		if i > 0 && i%2 == 0 {
			link = fmt.Sprintf("follows:e%06d", random.IntN(i))
		}
		day := begin.AddDate(0, 0, i*days/count).Format(time.DateOnly)
		first, second := random.IntN(len(actors)), random.IntN(len(actors)-1)
		both := actors[first] + ";" + actors[(first+1+second)%len(actors)]
		_ = w.Write([]string{
			fmt.Sprintf("e%06d", i), day, "", fmt.Sprintf("Synthetic event number %d", i), "Made for a measurement.",
			categories[random.IntN(len(categories))], both, "", "", "", "",
			link, "https://example.org/" + fmt.Sprint(i),
		})
	}
	w.Flush()
	return w.Error()
}
