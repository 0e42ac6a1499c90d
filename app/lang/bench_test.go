package lang_test

import (
	"io/fs"
	"testing"

	"frontline/app/lang"
	"frontline/assets"
)

// BenchmarkLoad reads all messages of both languages, and those of one, as each start does.
func BenchmarkLoad(b *testing.B) {
	for name, load := range map[string]func(fs.FS) (*lang.Catalog, error){"both": lang.Load, "shipped": lang.LoadShipped} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c, err := load(assets.FS)
				if err != nil {
					b.Fatal(err)
				}
				c.Printer(lang.Ukrainian)
			}
		})
	}
}
