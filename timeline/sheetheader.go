package timeline

import "strings"

func (s *sheet) header() string {
	names := make([]string, 0, len(s.columns))
	for _, c := range s.columns {
		if !c.optional {
			names = append(names, c.name)
		}
	}
	return strings.Join(names, ",")
}

// match finds the columns in the header; false when one is missing.
func (s *sheet) match(names []string) bool {
	s.width = len(names)
	for i := range s.at {
		s.at[i] = -1
	}
	if len(names) == 1 && strings.Contains(names[0], "\t") {
		s.whole(1, say("fields are separated by tabs"), say("commas or semicolons"))
		return false
	}
	for i, name := range names {
		if known := s.find(trim(name)); known >= 0 && s.at[known] < 0 {
			s.at[known] = i
		}
	}
	missing := s.missing()
	if known := s.known(); len(missing) > known && known*2 < len(names) { // what each name may stand for is not worth a line
		found := shorten(strings.ToValidUTF8(strings.Join(names, ","), "�"))
		s.whole(1, say("header is not that of this file: %s", found), say("the header %s", s.header()))
		return false
	}
	s.strangers(names)
	switch len(missing) {
	case 0:
		return true
	case 1:
		s.add(&CellError{Line: 1, Column: missing[0], Problem: say("is missing from the header"), Want: Phrase{Form: s.header()}})
	default:
		s.whole(1, say("header lacks %s", strings.Join(missing, ", ")), say("the header %s", s.header()))
	}
	return false
}

// missing lists the columns that the header should have and has not.
func (s *sheet) missing() []string {
	var names []string
	for i, c := range s.columns {
		if s.at[i] < 0 && !c.optional {
			names = append(names, c.name)
		}
	}
	return names
}

// known counts the columns that the header has.
func (s *sheet) known() int {
	count := 0
	for _, at := range s.at {
		if at >= 0 {
			count++
		}
	}
	return count
}

// strangers notes what is in the header and should not be.
func (s *sheet) strangers(names []string) {
	for i, name := range names {
		name = trim(name)
		switch known := s.find(name); {
		case known < 0:
			s.add(&CellError{Line: 1, Column: name, Problem: say("is not a column of this file"), Want: s.meant(name)})
		case s.at[known] != i:
			s.add(&CellError{Line: 1, Column: name, Problem: say("stands in the header twice"), Want: say("it once")})
		}
	}
}

func (s *sheet) find(name string) int {
	for i, c := range s.columns {
		if c.name == name {
			return i
		}
	}
	return -1
}

// meant guesses which column an unknown name stands for.
func (s *sheet) meant(name string) Phrase {
	if plain, _ := latinise(name); s.find(strings.ToLower(plain)) >= 0 {
		return Phrase{Form: strings.ToLower(plain)}
	}
	if len(name) > longestShown {
		return Phrase{Form: s.header()}
	}
	best, nearest := "", 3
	all := make([]string, len(s.columns))
	for i, c := range s.columns {
		all[i] = c.name
		if d := editDistance(strings.ToLower(name), c.name); d < nearest {
			best, nearest = c.name, d
		}
	}
	if best != "" {
		return Phrase{Form: best}
	}
	return say("one of %s", strings.Join(all, ", "))
}
