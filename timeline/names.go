package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"frontline/timeline/fold"
)

// Unit is a place that figures can be about, with the name to show and all that it goes by.
type Unit struct {
	Code  string
	Name  Name
	Names []string
}

// Names finds units by code or by name: in English or Ukrainian, in old and Russian spellings, with look-alike letters, with or
// without the word for their kind. It is immutable.
type Names struct {
	speller

	units  []Unit
	exact  map[string]int // by what is written but for case, marks and punctuation; -1 for what means several
	sounds map[string]int // by sound
	stems  []string       // sounds of all names, with the units of the same places
	of     []int
}

// several stands in place of a unit for a name that more than one has.
const several = -1

// NewNames makes ready to find units.
func NewNames(units []Unit) *Names {
	n := &Names{speller: newSpeller(), units: units, exact: map[string]int{}, sounds: map[string]int{}}
	note := func(m map[string]int, key string, i int) {
		if at, taken := m[key]; taken && at != i {
			i = several
		}
		if key != "" {
			m[key] = i
		}
	}
	for i, u := range units {
		for _, name := range u.Names {
			note(n.exact, fold.String(name), i)
			stem := n.sound(name)
			note(n.sounds, stem, i)
			n.stems, n.of = append(n.stems, stem), append(n.of, i)
		}
	}
	for i, u := range units { // a code means its unit, whatever another one is called
		n.exact[fold.String(u.Code)] = i
	}
	return n
}

// Find returns the code of what a text names. It is false where nothing is meant, or more than one unit could be.
func (n *Names) Find(text string) (code string, ok bool) {
	plain, _ := latinise(text)
	for _, try := range []string{fold.String(text), fold.String(plain), fold.String(n.oneScript(text))} {
		if i, found := n.exact[try]; found && try != "" {
			return n.code(i)
		}
	}
	stem := n.sound(text)
	for _, try := range []string{stem, n.renamed[stem]} {
		if i, found := n.sounds[try]; found && try != "" {
			return n.code(i)
		}
	}
	return "", false
}

func (n *Names) code(i int) (string, bool) {
	if i == several {
		return "", false
	}
	return n.units[i].Code, true
}

// Nearest returns the unit whose name comes nearest to a text; false where none is near: more than two letters in five sound otherwise.
func (n *Names) Nearest(text string) (Unit, bool) {
	stem := n.sound(text)
	if len(stem) > longestShown {
		stem = stem[:longestShown]
	}
	best, least := -1, 0
	for i, have := range n.stems {
		longer, shorter := max(len(have), len(stem)), min(len(have), len(stem))
		far := longer * 2 / 5
		if best >= 0 {
			far = min(far, least-1)
		}
		if longer-shorter > far {
			continue
		}
		if d := editDistance(stem, have); d <= far {
			best, least = n.of[i], d
		}
	}
	if best < 0 {
		return Unit{}, false
	}
	return n.units[best], true
}

// ambiguous lists the units that a text could mean, where there are several.
func (n *Names) ambiguous(text string) []string {
	if _, ok := n.Find(text); ok {
		return nil
	}
	var codes []string
	stem := n.sound(text)
	for i, have := range n.stems {
		if have == stem && stem != "" {
			codes = append(codes, n.units[n.of[i]].Code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// speller knows what spellings have in common.
type speller struct {
	cyrillic map[rune]rune     // look-alikes of Latin letters
	latin    *strings.Replacer // Cyrillic letters as Latin ones
	alike    *strings.Replacer // Latin letters that stand for like sounds
	kinds    map[string]bool   // words that say what a unit is, by sound
	renamed  map[string]string // sounds of new names by those of old ones
}

func newSpeller() speller {
	sp := speller{cyrillic: map[rune]rune{}, kinds: map[string]bool{}, renamed: map[string]string{}}
	like := []rune(lookLike)
	for i, r := range []rune(lookAlikes) {
		if _, taken := sp.cyrillic[like[i]]; !taken && unicode.Is(unicode.Cyrillic, r) {
			sp.cyrillic[like[i]] = r
		}
	}
	sp.latin = strings.NewReplacer(
		"а", "a", "б", "b", "в", "v", "г", "h", "ґ", "h", "д", "d", "е", "e", "є", "e", "ё", "e", "ж", "z", "з", "z", "и", "i", "і", "i",
		"к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "c",
		"ч", "c", "ш", "s", "щ", "s", "ь", "", "ъ", "", "ы", "i", "э", "e", "ю", "u", "я", "a")
	sp.alike = strings.NewReplacer(
		"shch", "s", "sch", "s", "sh", "s", "ch", "c", "zh", "z", "kh", "h", "ts", "c", "iu", "u", "yu", "u", "ia", "a", "ya", "a",
		"ie", "e", "ye", "e", "yi", "i", "iy", "i", "g", "h", "w", "v", "y", "i", "j", "i", "x", "ks")
	for word := range strings.FieldsSeq(
		"raion raon district oblast obl region province hromada hromad community territorial teritorialna oth th urban rural settlement " +
			"city town village council of the smt misto m rn r n miska selisna silska rada") {
		sp.kinds[word] = true
	}
	for i, names := 0, renamings(); i < len(names); i += 2 {
		sp.renamed[sp.sound(names[i])] = sp.sound(names[i+1])
	}
	return sp
}

// oneScript writes words of mixed letters in Cyrillic ones, where a letter of the word has no Latin look-alike, else in Latin.
func (sp *speller) oneScript(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		plain, first := latinise(word)
		switch {
		case !hasASCIILetter(word) || ascii(word):
		case ascii(plain) && first != 0:
			words[i] = plain
		default:
			words[i] = strings.Map(func(r rune) rune { return cmp.Or(sp.cyrillic[r], r) }, word)
		}
	}
	return strings.Join(words, " ")
}

// sound is what is left of a name when the ways to spell it are taken away: its letters in Latin, those alike in Russian and
// Ukrainian or in two romanisations made one, doubled ones single, endings of adjectives and words for kinds cut off.
func (sp *speller) sound(s string) string {
	var out strings.Builder
	for word := range strings.SplitSeq(fold.String(sp.oneScript(s)), " ") {
		word = string(slices.Compact([]byte(sp.alike.Replace(sp.latin.Replace(word)))))
		if !sp.kinds[word] {
			out.WriteString(stem(word))
		}
	}
	return out.String()
}

// stem cuts the endings off that adjectives and places have: -ske, -skyi, -ska, -sk, and the vowel of -iv, -ov, -ev.
func stem(word string) string {
	const shortest = 3 // letters that are left
	for _, end := range []string{"ski", "ska", "ske", "skoi", "ki", "ka", "ke", "koi", "sk", "k"} {
		if cut, found := strings.CutSuffix(word, end); found && len(cut) >= shortest {
			word = cut
			break
		}
	}
	for _, end := range []string{"iv", "ov", "ev"} {
		if cut, found := strings.CutSuffix(word, end); found && len(cut) >= 1 {
			return cut + "v"
		}
	}
	return word
}

// renamings are old names, each with the new one, of places that have been renamed since 2015, and Russian names that sound
// otherwise than the Ukrainian ones.
func renamings() []string {
	return []string{
		"Artemivsk", "Bakhmut", "Krasnoarmiisk", "Pokrovsk", "Dzerzhynsk", "Toretsk", "Krasnyi Lyman", "Lyman",
		"Dnipropetrovsk", "Dnipro", "Dnepropetrovsk", "Dnipro", "Dniprodzerzhynsk", "Kamianske", "Kirovohrad", "Kropyvnytskyi",
		"Novomoskovsk", "Samar", "Severodonetsk", "Siverskodonetsk", "Sievierodonetsk", "Siverskodonetsk", "Krasnohrad", "Berestyn",
		"Novohrad-Volynskyi", "Zviahel", "Chervonohrad", "Sheptytskyi", "Volodymyr-Volynskyi", "Volodymyr", "Illichivsk", "Chornomorsk",
		"Komsomolsk", "Horishni Plavni", "Kuznetsovsk", "Varash", "Nikolaev", "Mykolaiv", "Rovno", "Rivne", "Zaporozhye", "Zaporizhzhia",
		"Zaporozhe", "Zaporizhzhia", "Vinnitsa", "Vinnytsia", "Chernigov", "Chernihiv", "Chernovtsy", "Chernivtsi", "Cherkassy", "Cherkasy",
		"Ternopol", "Ternopil", "Krivoy Rog", "Kryvyi Rih", "Belaya Tserkov", "Bila Tserkva", "Aleksandriya", "Oleksandriia",
		"Nezhin", "Nizhyn", "Tsiurupynsk", "Oleshky", "Sverdlovsk", "Dovzhansk", "Krasnodon", "Sorokyne",
	}
}
