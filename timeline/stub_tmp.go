package timeline

func NewTable(figures []Figure, coverage Coverage) (*Table, error) { return &Table{}, nil }
func (t *Table) Source() string                                    { return "" }
func (t *Table) Coverage() Coverage                                { return 0 }
func (t *Table) Has(m Measure) bool                                { return false }
func (t *Table) Covered(month Month) (Period, bool)                { return Period{}, false }
func (t *Table) Months() (first, last Month, ok bool)              { return 0, 0, false }
func (t *Table) Reading(region string, from, to Month, m Measure) Reading {
	return Reading{}
}
func (t *Table) Rank(month Month, m Measure) (rank, of int)        { return 0, 0 }
func (t *Table) LargestSince(month Month, m Measure) (Month, bool) { return 0, false }

type Table struct{}

func NewGraph(events []Event) *Graph                     { return &Graph{} }
func (g *Graph) Index(id string) (int, bool)             { return 0, false }
func (g *Graph) Earlier(id string) []Link                { return nil }
func (g *Graph) Later(id string) []Link                  { return nil }
func (g *Graph) Chain(id string) []Step                  { return nil }
func (g *Graph) Next(id string, step int) (string, bool) { return "", false }
func (g *Graph) During(p Period) []int                   { return nil }

type Graph struct{}

func NewIndex(events []Event, text func(*Event) string) *Index { return &Index{} }
func (ix *Index) Find(query string) []int                      { return nil }
func SearchText(e *Event) string                               { return "" }
func Fold(s string) string                                     { return s }
func Marks(text, query string) [][2]int                        { return nil }

type Index struct{}
